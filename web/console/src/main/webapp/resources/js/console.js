// What the pages do beyond plain HTML: ask before something is lost, show how far work is, and explain parts of events.
(function () {
  'use strict';

  var texts = JSON.parse(document.body.getAttribute('data-texts') || '{}');

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-confirm]');
    if (button && !window.confirm(button.getAttribute('data-confirm'))) {
      event.preventDefault();
    }
  });

  // What a page says must not vanish because the page looks again by itself: it stays for a while.
  var SAID = 'said';
  var shownAt = Date.now();
  function keepNotices() {
    var notices = document.querySelector('.notices');
    if (notices && Date.now() - shownAt < 20000) {
      sessionStorage.setItem(SAID, JSON.stringify({ page: window.location.href, at: shownAt, html: notices.outerHTML }));
    }
  }
  var said = JSON.parse(sessionStorage.getItem(SAID) || '{}');
  sessionStorage.removeItem(SAID);
  var content = document.getElementById('content');
  if (content && said.page === window.location.href && !document.querySelector('.notices')) {
    shownAt = said.at;
    content.insertAdjacentHTML('afterbegin', said.html);
  }

  // The page that waits: its first answer is what it compares the next ones with.
  var live = document.querySelector('[data-live]');
  if (live) {
    var jobs = live.querySelector('[data-jobs]');
    var before = null;
    var show = function (list) {
      if (!jobs) {
        return;
      }
      jobs.replaceChildren();
      list.forEach(function (job) {
        var line = document.createElement('p');
        var bar = document.createElement('progress');
        bar.max = 100;
        if (job.running) {
          bar.value = job.percent;
        }
        bar.setAttribute('aria-label', job.name);
        line.append(job.name + ' ', bar, ' ' + (job.running ? job.percent + ' %' : texts['waiting']) + (job.at ? ', ' + job.at : ''));
        jobs.append(line);
      });
    };
    var source = new EventSource(live.getAttribute('data-live'));
    source.onmessage = function (event) {
      var now = JSON.parse(event.data);
      // what ended between the page and its first event would be waited for in vain; one look more is enough
      var missed = before === null && now.jobs.length === 0 && sessionStorage.getItem('waited') !== window.location.href + now.state;
      if (missed) {
        sessionStorage.setItem('waited', window.location.href + now.state);
      }
      if (missed || before !== null && now.state !== before) {
        var chosen = Array.prototype.some.call(document.querySelectorAll('input[type=file]'), function (f) { return f.value; });
        if (!chosen) {
          source.close();
          keepNotices();
          window.location.reload();
          return;
        }
      }
      before = now.state;
      show(now.jobs);
    };
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED) {
        live.textContent = texts['state-gone'];
      }
    };
  }

  // A mark tells what it is below its event.
  var tell = function (event) {
    var mark = event.target.closest && event.target.closest('mark[data-label]');
    var holder = mark && mark.closest('.event');
    var told = holder && holder.querySelector('.told');
    if (told && told.textContent !== mark.getAttribute('data-label')) {
      told.textContent = mark.getAttribute('data-label');
    }
  };
  document.addEventListener('mouseover', tell);
  document.addEventListener('focusin', tell);

  // A part of an event that somebody selects can become a field.
  var wish = null;
  document.addEventListener('selectionchange', function () {
    var chosen = document.getSelection();
    if (!chosen || chosen.isCollapsed || !chosen.rangeCount) {
      return;
    }
    var range = chosen.getRangeAt(0);
    var inside = range.commonAncestorContainer;
    var pre = (inside.nodeType === 1 ? inside : inside.parentNode).closest('.event > pre');
    var form = pre && pre.parentNode.querySelector('form.propose');
    if (!form) {
      return;
    }
    var left = document.createRange();
    left.selectNodeContents(pre);
    left.setEnd(range.startContainer, range.startOffset);
    var start = left.toString().length;
    wish = { text: pre.textContent, start: start, end: start + range.toString().length };
    form.hidden = false;
    form.querySelector('.chosen').textContent = range.toString();
  });

  document.addEventListener('submit', function (event) {
    var form = event.target.closest('form.propose');
    if (!form || !wish) {
      return;
    }
    event.preventDefault();
    var holder = form.closest('.event');
    var sent = new URLSearchParams(wish);
    sent.set('name', form.elements.name.value);
    sent.set('sourcetype', holder.getAttribute('data-sourcetype'));
    ask(holder.querySelector('.answer'), form.querySelector('button'),
      form.closest('[data-propose]').getAttribute('data-propose'), sent);
  });

  document.addEventListener('click', function (event) {
    var keep = event.target.closest('[data-keep]');
    var form = document.getElementById('keep');
    if (keep && form) {
      var address = document.querySelector('[data-propose]').getAttribute('data-propose');
      form.elements['keep:revision'].value = address.substring(address.lastIndexOf('/') + 1);
      form.elements['keep:sourcetype'].value = keep.getAttribute('data-sourcetype');
      form.elements['keep:name'].value = keep.getAttribute('data-name');
      form.elements['keep:regex'].value = keep.getAttribute('data-keep');
      form.elements['keep:save'].click();
    }
    var trial = event.target.closest('[data-try]');
    if (trial) {
      var editor = document.querySelector('[data-editor]');
      var sent = new URLSearchParams();
      sent.set('path', editor.getAttribute('data-path'));
      sent.set('content', document.getElementById(editor.getAttribute('data-editor')).value);
      ask(document.getElementById('trial'), trial, trial.getAttribute('data-try'), sent);
    }
  });

  // What somebody wants or answers is tried, and kept when they say so.
  document.addEventListener('submit', function (event) {
    var form = event.target.closest('form.wish');
    if (!form) {
      return;
    }
    event.preventDefault();
    var holder = form.closest('[data-wish]');
    ask(holder.querySelector('.answer'), form.querySelector('button'), holder.getAttribute('data-wish'),
      new URLSearchParams(new FormData(form)));
  });
  // Questions that nobody has asked for are asked once the page is there.
  document.querySelectorAll('[data-at-once=true]').forEach(function (holder) {
    ask(holder.querySelector('.answer'), holder.querySelector('form.wish button'), holder.getAttribute('data-wish'),
      new URLSearchParams());
  });
  document.addEventListener('click', function (event) {
    var decided = event.target.closest('[data-decisions]');
    if (decided) {
      var holder = decided.closest('[data-wish]');
      ask(holder.querySelector('.answer'), decided, holder.getAttribute('data-wish'),
        new URLSearchParams({ decisions: decided.getAttribute('data-decisions') }));
    }
  });

  // Has the server work on something, and shows its answer: HTML that the server has escaped.
  function ask(place, button, address, sent) {
    showAnswer(place, button, texts['trying'], address, { method: 'POST', body: sent });
  }

  // A session that is over answers with the way to the login page, which is no answer.
  function showAnswer(place, button, meanwhile, address, call) {
    button.disabled = true;
    place.textContent = meanwhile;
    call.credentials = 'same-origin';
    call.redirect = 'manual';
    fetch(address, call)
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(answer.type === 'opaqueredirect' ? 'logged-out' : 'no-answer');
      })
      .then(function (html) { place.innerHTML = html; })
      .catch(function (why) { place.textContent = why === 'logged-out' ? texts['logged-out'] : texts['no-answer']; })
      .finally(function () { button.disabled = false; });
  }

  // What a form asks is answered beside it.
  document.addEventListener('submit', function (event) {
    var form = event.target.closest('form.why');
    if (!form) {
      return;
    }
    event.preventDefault();
    showAnswer(form.parentNode.querySelector('.answer'), form.querySelector('button'), texts['asking'],
      form.action + '?' + new URLSearchParams(new FormData(form)).toString(), {});
  });

  // A form with a large file tells how far it is, and can be stopped. A sample goes in parts, each after the one before, so
  // that it goes on where it was cut off, also when the same file is chosen again later.
  document.addEventListener('submit', function (event) {
    var form = event.target.closest('form[data-progress]');
    var file = form && form.querySelector('input[type=file]');
    if (!form || !file || !file.value || !event.submitter) {
      return;
    }
    event.preventDefault();
    var button = event.submitter;
    var chosen = file.files[0];
    var sent = new FormData(form);
    sent.set(button.name, button.value);
    var line = document.createElement('p');
    var bar = document.createElement('progress');
    var again = document.createElement('button');
    var stop = document.createElement('button');
    var words = document.createElement('span');
    bar.max = 100;
    bar.setAttribute('aria-label', texts['upload']);
    again.type = 'button';
    again.hidden = true;
    again.textContent = texts['resume-upload'];
    stop.type = 'button';
    stop.textContent = texts['cancel-upload'];
    words.setAttribute('role', 'status');
    line.className = 'upload';
    line.append(bar, ' ', words, ' ', again, ' ', stop);
    button.after(line);
    button.disabled = true;
    var call = null;
    var end = function (text) {
      button.disabled = false;
      line.textContent = text;
    };
    var show = function (done, all) {
      bar.value = all ? Math.round(100 * done / all) : 100;
      words.textContent = bar.value + ' %' + (bar.value === 100 ? ', ' + texts['storing'] : '');
    };
    var address = file.dataset.parts && file.dataset.parts + nameOf(chosen);
    var size = Number(file.dataset.partSize);

    var send = function () {
      call = new XMLHttpRequest();
      call.open('POST', form.action);
      if (!address) {
        call.upload.onprogress = function (step) { show(step.loaded, step.lengthComputable ? step.total : 0); };
      }
      call.onload = function () {
        // the answer is shown as it came: a second look would not have its notices any more
        if (call.responseURL) {
          window.history.pushState(null, '', call.responseURL);
        }
        document.open();
        document.write(call.responseText);
        document.close();
      };
      call.onerror = function () { end(texts['connection-lost']); };
      call.send(sent);
    };

    var lost = function () {
      words.textContent = texts['upload-cut-off'] + ' ' + bar.value + ' %.';
      again.hidden = false;
    };
    var ask = function (method, query, body, then) {
      call = new XMLHttpRequest();
      call.open(method, address + query);
      call.responseType = 'json';
      call.onload = function () {
        var answer = call.status === 200 ? call.response : null;
        if (call.status === 200 && call.responseURL !== new URL(address + query, window.location.href).href) {
          end(texts['logged-out']);
        } else if (answer && answer.refused) {
          end(answer.refused);
        } else if (answer && answer.received >= 0) {
          then(answer.received);
        } else {
          lost();
        }
      };
      call.onerror = lost;
      return function () { call.send(body); };
    };
    var next = function (at) {
      show(at, chosen.size);
      if (at >= chosen.size) {
        sent.set(form.querySelector('[data-parts-upload]').name, nameOf(chosen));
        sent.set(form.querySelector('[data-parts-name]').name, chosen.name);
        sent.set(form.querySelector('[data-parts-size]').name, chosen.size);
        sent.delete(file.name);
        send();
        return;
      }
      var part = ask('PUT', '?at=' + at, chosen.slice(at, at + size), function (received) {
        if (received > at) {
          next(received);
        } else {
          lost();
        }
      });
      call.upload.onprogress = function (step) { show(Math.min(at + step.loaded, chosen.size), chosen.size); };
      part();
    };
    var resume = function () {
      again.hidden = true;
      ask('GET', '', null, next)();
    };

    again.addEventListener('click', resume);
    stop.addEventListener('click', function () {
      if (call) {
        call.onerror = null;
        call.abort();
      }
      if (address) {
        fetch(address, { method: 'DELETE', credentials: 'same-origin', redirect: 'error' }).catch(function () {});
      }
      end(texts['upload-cancelled']);
    });
    if (address) {
      resume();
    } else {
      send();
    }
  });

  // What an upload is called: the same for the same file, so that it is found again.
  function nameOf(file) {
    var text = file.name + '/' + file.size + '/' + file.lastModified;
    var name = '';
    for (var seed = 1; seed <= 4; seed++) {
      var hash = 2166136261 ^ seed * 374761393;
      for (var i = 0; i < text.length; i++) {
        hash = Math.imul(hash ^ text.charCodeAt(i), 16777619 + 2 * seed);
        hash ^= hash >>> 15;
      }
      name += (hash >>> 0).toString(16).padStart(8, '0');
    }
    return name;
  }
})();
