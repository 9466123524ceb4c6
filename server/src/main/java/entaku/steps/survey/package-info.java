/**
 * Several questions on one sheet, filled in by phone or on paper: hidden until closed, then told question by question,
 * never sheet by sheet.
 */
package entaku.steps.survey;
