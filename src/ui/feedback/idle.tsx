import type { Content } from '../markup.ts';

export type IdleDialogProps = {
  /** The session ends after so many minutes without a request. */
  idleMinutes: number;
  /** The warning comes so many minutes before. */
  warnMinutes: number;
  /** Asked (GET) to keep the session alive; answers 204. */
  keepAliveUrl: string;
  title: string;
  /** `{n}` stands for the minutes left: 「あと{n}分でログアウトします」 */
  leftText: string;
  /** 「続ける」 */
  continueLabel: string;
  children?: Content;
};

/**
 * Warns before the session ends. Needs script to appear; without it a post after the end leads through log-in and back.
 * Just before the end it presses the page's `keepsWork` button, where there is one, so that nothing typed is lost.
 */
export function IdleDialog(props: IdleDialogProps) {
  return (
    <dialog
      class="dialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-left"
      data-idle-minutes={props.idleMinutes}
      data-warn-minutes={props.warnMinutes}
      data-keep-alive={props.keepAliveUrl}
    >
      <form method="dialog" class="dialog-body">
        <h2 id="idle-title">{props.title}</h2>
        <p id="idle-left" class="number" data-left={props.leftText}></p>
        {props.children}
        <button class="button" data-variant="primary" data-size="large" type="submit" autofocus>
          {props.continueLabel}
        </button>
      </form>
    </dialog>
  );
}
