const minute = 60_000;
const savedBeforeEnd = 45_000;
const aliveAtMostEvery = 4 * minute;

/** Warns before the session ends, keeps it alive while the person is at work, and keeps the work when nobody answers. */
export function warnBeforeTheEnd(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-idle-minutes]');
  if (!dialog) return;
  const idle = Number(dialog.dataset.idleMinutes) * minute;
  const warn = Number(dialog.dataset.warnMinutes) * minute;
  const left = dialog.querySelector<HTMLElement>('[data-left]');
  let endsAt = Date.now() + idle;
  let keptAt = Date.now();
  let saved = false;

  const keepAlive = async () => {
    keptAt = Date.now();
    const answer = await fetch(dialog.dataset.keepAlive ?? '', { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) endsAt = Date.now() + idle;
  };
  const atWork = () => {
    if (!dialog.open && Date.now() - keptAt > aliveAtMostEvery) void keepAlive();
  };
  const look = () => {
    const rest = endsAt - Date.now();
    if (rest > warn) return;
    if (left)
      left.textContent = (left.dataset.left ?? '').replace('{n}', String(Math.max(0, Math.ceil(rest / minute))));
    if (!dialog.open) dialog.showModal();
    if (rest < savedBeforeEnd && !saved) {
      saved = true;
      keepWork();
    }
  };

  dialog.addEventListener('close', () => void keepAlive());
  for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, atWork, { passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, 15_000);
}

function keepWork(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-keeps-work]');
  button?.form?.requestSubmit(button);
}
