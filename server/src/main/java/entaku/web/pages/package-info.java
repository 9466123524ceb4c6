/** What is read over HTTP: the client itself, records and documents, the server's health. */
package entaku.web.pages;
