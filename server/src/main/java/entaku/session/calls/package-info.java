/** A table calls those who conduct: it is stuck, or wants somebody to come. */
package entaku.session.calls;
