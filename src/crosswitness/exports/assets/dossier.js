(function () {
  "use strict";
  var root = document.documentElement;

  /* Light every piece of the words that the address names, and open what hides them. */
  function light() {
    document.querySelectorAll(".lit").forEach(function (el) { el.classList.remove("lit"); });
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) { return; }
    for (var up = target.parentElement; up; up = up.parentElement) {
      if (up.tagName === "DETAILS" && !up.open) { up.open = true; target.scrollIntoView(); }
    }
    document.querySelectorAll('[data-of="' + CSS.escape(id) + '"]').forEach(function (el) {
      el.classList.add("lit");
    });
    back.hidden = !/^s\d/.test(id);
  }

  var back = document.createElement("button");
  back.type = "button";
  back.className = "back";
  back.textContent = "Back to where you were";
  back.hidden = true;
  back.addEventListener("click", function () { back.hidden = true; history.back(); });
  document.body.appendChild(back);

  /* Each entry of a legend switches its kind of highlight, on the whole page. */
  document.querySelectorAll(".legend .key mark").forEach(function (mark) {
    var kind = mark.className;
    var key = document.createElement("button");
    key.type = "button";
    key.className = "key";
    key.setAttribute("aria-pressed", "true");
    mark.parentElement.replaceWith(key);
    key.appendChild(mark);
    key.addEventListener("click", function () {
      var off = root.classList.toggle("no-" + kind);
      document.querySelectorAll(".legend button.key").forEach(function (other) {
        if (other.firstChild.className === kind) { other.setAttribute("aria-pressed", String(!off)); }
      });
    });
  });

  addEventListener("hashchange", light);
  light();
}());
