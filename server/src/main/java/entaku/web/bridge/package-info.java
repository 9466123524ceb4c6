/** Speaks with browsers over one socket each: who they are, how fast they may speak, what they ask and are shown. */
package entaku.web.bridge;
