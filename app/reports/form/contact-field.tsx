import { useText } from "../../i18n/use-text.ts";
import { MAX_CONTACT } from "../../sealing/sealing.ts";
import { TextArea } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";

export type ContactFieldProps = {
  value?: string;
  /** False while there is no key to seal it to: then nothing is asked. */
  available: boolean;
  error?: string;
  errorPrefix?: string;
  /** The page's title asks already. */
  labelHidden?: boolean;
};

/** How to reach the reporter: optional, sealed on arrival. The field is called `contact`. */
export function ContactField({ value, available, error, errorPrefix, labelHidden }: ContactFieldProps) {
  const { contact } = useText();
  if (!available) return <Notice title={contact.label}>{contact.unavailable}</Notice>;
  return (
    <TextArea
      name="contact"
      rows={2}
      label={contact.label}
      hint={
        <>
          <p>{contact.hint}</p>
          <p>{contact.sealed}</p>
        </>
      }
      limit={contact.limit(MAX_CONTACT)}
      defaultValue={value}
      autoComplete="off"
      spellCheck={false}
      error={error}
      errorPrefix={errorPrefix}
      labelHidden={labelHidden}
    />
  );
}
