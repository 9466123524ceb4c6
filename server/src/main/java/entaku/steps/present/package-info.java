/**
 * What is explained part by part, and the questions of the floor: asked, wanted by others, and each of them answered on
 * the record, carried over or passed on to where it belongs.
 */
package entaku.steps.present;
