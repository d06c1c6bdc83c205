export type IconName = keyof typeof shapes;

/** A small picture beside words; hidden from assistive technology, so the words must say it all. */
export function Icon({ name, size = 'text' }: { name: IconName; size?: 'text' | 'large' }) {
  return (
    <svg class="icon" data-size={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

/** The sign of the house: a window over a counter. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="40" height="40" rx="10" />
      <path class="mark-line" d="M11 25V14a9 9 0 0 1 18 0v11" />
      <path class="mark-line" d="M7 29h26M20 5.5V25" />
    </svg>
  );
}

const shapes = {
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  circleCheck: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.4 2.8 2.8L16.2 9.5" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.4v.2" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.5 22 20.5H2z" />
      <path d="M12 10v4.8M12 17.4v.2" />
    </>
  ),
  danger: (
    <>
      <path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z" />
      <path d="M12 7.5v5.3M12 16.2v.2" />
    </>
  ),
  question: (
    <>
      <path d="M4 4h16v12.5H11L6.5 21v-4.5H4z" />
      <path d="M9.8 8.6a2.3 2.3 0 1 1 3 2.2c-.6.2-.8.6-.8 1.1M12 13.9v.1" />
    </>
  ),
  pencil: <path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5" />,
  inbox: <path d="M4 13.5 6.5 5h11L20 13.5V19H4zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20" />,
  redo: <path d="M19 5v5h-5M18.6 10A7.2 7.2 0 1 0 19 14" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5.5 5.5" />
    </>
  ),
  sliders: (
    <>
      <path d="M4 7.5h8.2M17.8 7.5H20M4 16.5h2.2M11.8 16.5H20" />
      <circle cx="15" cy="7.5" r="2.8" />
      <circle cx="9" cy="16.5" r="2.8" />
    </>
  ),
  lock: <path d="M5.5 10.5h13V20h-13zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.2v2.2" />,
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.8V12l3.6 2.4" />
    </>
  ),
  play: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m10 8.2 6 3.8-6 3.8z" />
    </>
  ),
  undo: <path d="M9 5 4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  ban: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m5.8 5.8 12.4 12.4" />
    </>
  ),
  hourglass: (
    <path d="M6 3.5h12M6 20.5h12M7.5 3.5c0 5 3 6 4.5 8.5 1.5-2.5 4.5-3.5 4.5-8.5M7.5 20.5c0-5 3-6 4.5-8.5 1.5 2.5 4.5 3.5 4.5 8.5" />
  ),
  forward: <path d="m9 5 7 7-7 7" />,
  back: <path d="m15 5-7 7 7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  trash: <path d="M4 7h16M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.3 11v5.5M13.7 11v5.5" />,
  file: <path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  clip: <path d="m8 12.5 6-6a3.2 3.2 0 0 1 4.6 4.6l-8 8a5.2 5.2 0 0 1-7.4-7.4l7.5-7.5" />,
  external: <path d="M13 4h7v7M20 4l-9 9M17 14v6H4V7h6" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c1-4.5 4-6.5 7.5-6.5s6.5 2 7.5 6.5" />
    </>
  ),
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2 2M16.7 16.7l2 2M18.7 5.3l-2 2M7.3 16.7l-2 2" />
    </>
  ),
  moon: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />,
  screen: <path d="M3 4.5h18v12H3zM8.5 20.5h7M12 16.5v4" />,
  dot: <circle class="icon-fill" cx="12" cy="12" r="5" />,
} as const;
