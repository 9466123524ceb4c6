/** Notes of an earlier step gathered into named clusters by several people at once; loose notes stay in sight. */
package entaku.steps.cluster;
