import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";

/** Tells staff that the site is not ready for reports yet; `left` counts the steps. */
export function SetupNotice({ left }: { left: number }) {
  const { setup } = useText();
  if (left === 0) return null;
  return (
    <Notice>
      <p>
        {setup.left(left)} <a href="/setup">{setup.todo}</a>
      </p>
    </Notice>
  );
}
