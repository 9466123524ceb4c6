// Broadcasts every note to everybody in one room, as the library's own guide does it; stores nothing.
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, httpCompression: false });
io.on('connection', (socket) => {
  socket.join('room');
  socket.on('note', (note, done) => {
    io.to('room').emit('note', note);
    if (done) done({ ok: true });
  });
});
http.listen(0, '127.0.0.1', () => console.log(`listening ${http.address().port}`));
