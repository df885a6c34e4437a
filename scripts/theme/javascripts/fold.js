/* Folds (details.more): what the address points to is opened, all open for paper, one button opens or closes all.
   Without this script they open one by one, and browsers that know how open the one that holds the target. */
(() => {
  const folds = [...document.querySelectorAll("details.more")];
  const button = document.querySelector(".folds button");

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let opened = false;
    for (let fold = target?.closest("details:not([open])"); fold; fold = target.closest("details:not([open])")) {
      fold.open = opened = true;
    }
    if (opened) {
      target.scrollIntoView();
    }
  }

  let printed = [];
  addEventListener("beforeprint", () => {
    printed = folds.filter((fold) => !fold.open);
    printed.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => {
    printed.forEach((fold) => (fold.open = false));
    printed = [];
  });
  addEventListener("hashchange", reveal);
  reveal();

  if (!button) {
    return;
  }
  const words = [button.textContent, button.dataset.opened];
  const allOpen = () => folds.every((fold) => fold.open);
  const tell = () => (button.textContent = words[Number(allOpen())]);
  button.addEventListener("click", () => {
    const open = !allOpen();
    folds.forEach((fold) => (fold.open = open));
    tell();
  });
  document.addEventListener("toggle", ({ target }) => folds.includes(target) && tell(), true);
  button.parentElement.hidden = false;
})();
