import { useText } from "../../i18n/use-text.ts";

/** Which unit speaks in a voice, in words; nothing for an anonymous one, and where its name is not public. */
export function SignedBy({ name }: { name: string | null | undefined }) {
  const { site, units } = useText();
  if (!name) return null;
  return (
    <p className="signed-by">
      <strong>{site.labelled(units.signed, <span lang="zh-CN">{name}</span>)}</strong>
    </p>
  );
}
