/** The one writer of a session: command → decision → fold → log → answer, each thing once. */
package entaku.live.writer;
