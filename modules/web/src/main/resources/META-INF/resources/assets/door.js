// The door of an event on a bad connection. What is pressed is kept in this browser with its own moment and key until the
// server has it; sent again it changes nothing. Without this script every button sends its form as ever.
(function () {
  'use strict';

  var page = document.querySelector('[data-door-queue]');
  if (!page || !window.fetch || !window.localStorage) {
    return;
  }

  var PATIENCE = 8000;
  var AGAIN = 15000;
  var keeper = document.body.dataset.keeper || '';
  // Another person who signs in here neither sees nor sends what this one pressed.
  var STORE = 'exchange.door.' + keeper + '.' + page.dataset.doorQueue;
  var sending = false;

  function read() {
    try {
      var kept = JSON.parse(localStorage.getItem(STORE));
      return Array.isArray(kept) ? kept : [];
    } catch (unreadable) {
      return [];
    }
  }

  /** @return whether it is kept; not where storage is off or full */
  function write(marks) {
    try {
      if (marks.length) {
        localStorage.setItem(STORE, JSON.stringify(marks));
      } else {
        localStorage.removeItem(STORE);
      }
      return true;
    } catch (refused) {
      return false;
    }
  }

  function key() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.prototype.map.call(bytes, function (byte) {
      return (byte + 256).toString(16).slice(1);
    }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  function row(mark) {
    var form = Array.prototype.find.call(document.querySelectorAll('form[data-door]'), function (each) {
      return each.getAttribute('action') === mark.address;
    });
    return form ? form.closest('.door-row') : null;
  }

  function time(at) {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: page.dataset.zone }).format(new Date(at));
  }

  function show() {
    var marks = read();
    page.hidden = !marks.length;
    page.querySelector('[data-door-count]').textContent =
      (marks.length === 1 ? page.dataset.one : page.dataset.many).replace('#', marks.length);
    marks.forEach(function (mark) {
      var line = row(mark);
      if (!line) {
        return;
      }
      var note = line.querySelector('.door-waits') || document.createElement('p');
      note.className = 'door-waits queue-item-meta';
      note.textContent = (mark.kind === 'in' ? page.dataset.in : page.dataset.out).replace('#', time(mark.at));
      line.querySelector('.door-words').append(note);
      line.querySelectorAll('form[data-door]').forEach(function (form) {
        form.hidden = mark.kind === 'out' || form.dataset.door === 'in';
      });
    });
  }

  function tell(text) {
    var problem = page.querySelector('[data-door-problem]');
    problem.textContent = text;
    problem.hidden = !text;
    if (text) {
      page.hidden = false;
    }
  }

  function post(mark) {
    var token = document.querySelector('form[data-door] input[name="csrf-token"], form input[name="csrf-token"]');
    var stop = new AbortController();
    var timer = setTimeout(function () { stop.abort(); }, PATIENCE);
    return fetch(mark.address, {
      method: 'POST',
      redirect: 'manual',
      signal: stop.signal,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ 'csrf-token': token ? token.value : '', command: mark.key, at: mark.at, kept: 'yes' })
    }).finally(function () { clearTimeout(timer); });
  }

  // One after the other, in the order in which they were pressed: nobody leaves before they came.
  function send() {
    if (sending || !read().length) {
      return;
    }
    sending = true;
    var some = false;
    (function next() {
      var marks = read();
      if (!marks.length) {
        sending = false;
        if (some) {
          location.reload();
        }
        return;
      }
      var mark = marks[0];
      post(mark).then(function (answer) {
        if (answer.status === 204) {
          some = true;
        } else if (answer.status === 409 || answer.status === 422 || answer.status === 404) {
          return answer.text().then(function (why) {
            tell(mark.name + ': ' + (answer.status === 404 ? page.dataset.gone : why));
            drop(mark);
            next();
          });
        } else {
          // Signed out meanwhile, or the server has trouble: keep it, and say so.
          sending = false;
          tell(page.dataset.signIn);
          return undefined;
        }
        drop(mark);
        next();
        return undefined;
      }).catch(function () {
        sending = false; // No connection yet.
        show();
      });
    }());
  }

  function drop(mark) {
    write(read().filter(function (each) { return each.key !== mark.key; }));
    show();
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.dataset || !form.dataset.door) {
      return;
    }
    var mark = {
      key: key(), at: new Date().toISOString(), kind: form.dataset.door, address: form.getAttribute('action'),
      name: form.closest('.door-row').querySelector('.door-name').textContent
    };
    if (!write(read().concat([mark]))) {
      return; // Nothing can be kept here: the form goes as ever.
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    show();
    send();
  }, true);

  window.addEventListener('online', send);
  setInterval(send, AGAIN);
  page.querySelector('[data-door-send]').addEventListener('click', send);
  show();
  send();
}());
