// What the pages do beyond plain HTML: ask before something is lost, and look for the next state of a request.
(function () {
  'use strict';

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-confirm]');
    if (button && !window.confirm(button.getAttribute('data-confirm'))) {
      event.preventDefault();
    }
  });

  var live = document.querySelector('[data-live]');
  if (live) {
    var before = live.getAttribute('data-state');
    var look = function () {
      fetch(live.getAttribute('data-live'), { credentials: 'same-origin', redirect: 'error' })
        .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
        .then(function (state) {
          if (state === before) {
            window.setTimeout(look, 3000);
          } else {
            window.location.reload();
          }
        })
        .catch(function () {
          live.textContent = 'The state cannot be read now. Open the page again to see it.';
        });
    };
    window.setTimeout(look, 3000);
  }
})();
