/* Cards: the proof of a statement, the meaning of a term, beside the link that leads there. The build wrote them in a
   template at the end of the page, and each link names its own (`data-card`). Without this script the link is a plain link.
   Shown by pointing, by the keyboard's focus, by a first tap; they can be pointed at, stay, and go with Escape
   (WCAG 1.4.13). The mark-up is described in ../README.md. */
(() => {
  const shelf = document.querySelector(".cards");
  const kept = shelf?.querySelector("template").content;
  if (!shelf || !HTMLElement.prototype.showPopover) {
    return;
  }

  const PATIENCE = 120; // ms of pointing before a card opens
  const GRACE = 300; // ms to go from the link to its card
  const GAP = 6; // px between the two, and to the edges of the window
  let open = null; // { link, card }
  let timer = 0;

  const linkOf = (node) => (node instanceof Element ? node.closest("a[data-card]") : null);
  const cardOf = (node) => (node instanceof Element ? node.closest(".card") : null);
  const ours = (node) => open && (cardOf(node) === open.card || linkOf(node) === open.link);

  function soon(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  // Below the link, or above it when only there it fits; never over the link, never wider than the window. It scrolls
  // with the page.
  function place(link, card) {
    const at = link.getClientRects()[0];
    const { width, height } = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const header = document.querySelector(".md-header")?.offsetHeight ?? 0;
    const above = at.bottom + GAP + height > clientHeight && at.top - GAP - height > header;
    const top = above ? at.top - height - GAP : at.bottom + GAP;
    const left = Math.max(GAP, Math.min(at.left, clientWidth - width - GAP));
    card.style.top = `${top + scrollY}px`;
    card.style.left = `${left + scrollX}px`;
  }

  // Out of the template, where cards cost the browser nothing. The link is described by its words, read aloud with it
  // whether or not the card is shown.
  function take(link) {
    const id = link.dataset.card;
    const held = kept.getElementById(id);
    if (held) {
      shelf.append(held);
    }
    link.setAttribute("aria-describedby", `${id}-mots`);
    return document.getElementById(id);
  }

  function show(link) {
    clearTimeout(timer);
    const card = take(link);
    if (!card || open?.link === link) {
      return;
    }
    hide();
    // The link is the card's source: the next tab stop is then inside the card.
    card.showPopover({ source: link });
    place(link, card);
    open = { link, card };
  }

  function hide() {
    clearTimeout(timer);
    open?.card.hidePopover();
    open = null;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") {
      return;
    }
    const link = linkOf(event.target);
    if (ours(event.target)) {
      clearTimeout(timer);
    } else if (link) {
      soon(() => show(link), PATIENCE);
    }
  });

  document.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && !ours(event.relatedTarget)) {
      soon(() => ours(document.activeElement) || hide(), GRACE);
    }
  });

  document.addEventListener("focusin", ({ target }) => {
    const link = linkOf(target);
    if (link && target.matches(":focus-visible")) {
      show(link);
    } else if (!ours(target)) {
      hide();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) {
      return;
    }
    event.preventDefault();
    const { link, card } = open;
    const inside = card.contains(document.activeElement);
    hide();
    if (inside) {
      link.focus();
      hide();
    }
  });

  // A finger has no way to point: its first tap shows the card, the second, or the link inside, goes there.
  document.addEventListener("click", (event) => {
    const link = linkOf(event.target);
    if (link && event.pointerType === "touch" && open?.link !== link) {
      event.preventDefault();
      show(link);
      open?.card.scrollIntoView({ block: "nearest" });
    } else if (!ours(event.target)) {
      hide();
    }
  });

  // A telephone's address bar changes the height while one scrolls: only another width moves the link away.
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      hide();
    }
  });
  addEventListener("hashchange", hide);
  addEventListener("pagehide", hide);

  // What comes near the window: a voice may read it before anything points at it.
  const near = new IntersectionObserver((entries) => {
    for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
      near.unobserve(target);
      take(target);
    }
  }, { rootMargin: "50%" });
  document.querySelectorAll("a[data-card]").forEach((link) => near.observe(link));
  shelf.hidden = false;
})();
