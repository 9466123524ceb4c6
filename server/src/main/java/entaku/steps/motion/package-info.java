/**
 * An item of the agenda of a general meeting: the roll and its quorum, amendments before the motion, for, against and
 * abstained by each way in which votes come, and the result by the rule that was set.
 */
package entaku.steps.motion;
