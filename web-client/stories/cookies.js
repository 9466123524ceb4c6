/** Keeps cookies for programs, as every browser does: the server ties a line of the fallback to whoever opened it. */
import http from 'node:http';

/** Path → the cookie that was set for it. */
const jar = new Map();
const request = http.request;

http.request = (options, answered) => {
  const [path, cookie] = [...jar].find(([start]) => options.path?.startsWith(start)) ?? [];
  const asked = path ? { ...options, headers: { ...options.headers, Cookie: cookie } } : options;
  const under = request(asked, answered);
  under.on('response', ({ headers }) => {
    for (const set of headers['set-cookie'] ?? []) {
      const [given, ...rest] = set.split(/;\s*/);
      const about = rest.find((each) => each.toLowerCase().startsWith('path='));
      if (about) jar.set(about.slice('path='.length), given);
    }
  });
  return under;
};
