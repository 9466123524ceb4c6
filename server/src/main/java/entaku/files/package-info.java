/** Files that hold people's words, names and keys: nobody but the one who runs the server reads them. */
package entaku.files;
