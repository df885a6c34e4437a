/* Filters of the ledger and of the timeline, and the order of the ledger. What is chosen is in the address: it can be sent,
   and the back button undoes it. Pages are complete without this; the mark-up is described in ../README.md. */
(() => {
  const COLUMNS = ["voice", "certainty"];
  const many = (count, noun) => `${count.toLocaleString("fr")} ${noun}${count < 2 ? "" : "s"}`;

  function setUp(form) {
    const scope = document.getElementById(form.dataset.filters) ?? form.closest("article");
    const items = [...scope.querySelectorAll("[data-certainty]")];
    const counted = items.filter((item) => !item.closest("svg"));
    const lists = [...new Set(counted.map((item) => item.parentElement))];
    const selects = [...form.querySelectorAll("select")];
    const filters = selects.filter(({ name }) => name !== "sort");
    const sorter = selects.find(({ name }) => name === "sort");
    const heads = sorter ? [...scope.querySelectorAll("th[data-sort]")] : [];
    const reset = form.querySelector("button[type=reset]");
    const folds = [...scope.querySelectorAll("details")].filter((fold) => !fold.open);
    let descending = false;
    let narrowed = false;

    const fits = (item) =>
      filters.every(({ name, value }) => !value || (item.dataset[name] ?? "").split(" ").includes(value));

    function order() {
      const column = COLUMNS.indexOf(sorter.value);
      const rank = (row) => (column < 0 ? 0 : Number(row.dataset.rank.split(" ")[column]));
      const turn = descending ? -1 : 1;
      const place = new Map(counted.map((row, index) => [row, index]));
      const behind = (a, b) => (column < 0 ? turn : 1) * (place.get(a) - place.get(b));
      for (const list of lists) {
        list.append(...[...list.children].sort((a, b) => turn * (rank(a) - rank(b)) || behind(a, b)));
      }
      for (const head of heads) {
        const current = head.dataset.sort === (sorter.value || "text");
        head.setAttribute("aria-sort", current ? (descending ? "descending" : "ascending") : "none");
      }
    }

    function apply() {
      for (const item of items) {
        item.toggleAttribute("hidden", !fits(item));
      }
      for (const list of lists) {
        list.toggleAttribute("data-empty", [...list.children].every((item) => item.hidden));
      }
      // What was asked for is shown, not only that it is there; then the folds are as they were in the page.
      if (narrowed !== filters.some(({ value }) => value)) {
        narrowed = !narrowed;
        folds.forEach((fold) => (fold.open = narrowed));
      }
      const shown = counted.filter((item) => !item.hidden).length;
      form.querySelector("output").value = `${many(shown, form.dataset.noun ?? "ligne")} sur ${counted.length.toLocaleString("fr")}`;
      if (reset) {
        reset.disabled = !descending && selects.every(({ value }) => !value);
      }
      if (sorter) {
        order();
      }
    }

    // The address: one parameter a choice, none for what is not chosen.
    function read() {
      const asked = new URLSearchParams(location.search);
      for (const select of selects) {
        const value = (asked.get(select.name) ?? "").replace(/-desc$/, "");
        select.value = [...select.options].some((option) => option.value === value) ? value : "";
      }
      descending = asked.get("sort")?.endsWith("-desc") ?? false;
      apply();
    }

    function write() {
      const address = new URL(location.href);
      for (const { name, value } of selects) {
        const wanted = name === "sort" && descending ? `${value || "text"}-desc` : value;
        if (wanted) {
          address.searchParams.set(name, wanted);
        } else {
          address.searchParams.delete(name);
        }
      }
      address.hash = "";
      try {
        history.pushState(null, "", address.href.replace(/#$/, ""));
      } catch {
        /* From a folder some browsers keep the address as it is: the filter works, it is only not shared. */
      }
      apply();
    }

    // A link to an item wins over the filters: they are emptied rather than leading nowhere.
    function reveal() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && items.includes(target) && target.hidden) {
        for (const select of filters) {
          select.value = "";
        }
        apply();
        target.closest("details")?.setAttribute("open", "");
        target.scrollIntoView();
      }
    }

    function makeButton(head) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      head.dataset.head = head.textContent; // what the printed head says: see ledger.css
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        const value = head.dataset.sort === "text" ? "" : head.dataset.sort;
        descending = sorter.value === value && !descending;
        sorter.value = value;
        write();
      });
      head.append(button);
    }

    heads.forEach(makeButton);
    form.addEventListener("change", (event) => {
      descending = event.target === sorter ? false : descending;
      write();
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const select of selects) {
        select.value = "";
      }
      descending = false;
      write();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", read);
    addEventListener("hashchange", reveal);
    form.hidden = false;
    read();
    reveal();
  }

  document.querySelectorAll("form[data-filters]").forEach(setUp);
})();
