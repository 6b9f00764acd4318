import { useText } from "../../i18n/use-text.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Actions, Button } from "../../ui/form.tsx";
import { Notice, Prose } from "../../ui/notice.tsx";
import { usePurpose } from "./template-choice.tsx";
import type { TemplateError } from "./template-form.ts";
import { MAX_TEMPLATE_BODY, PURPOSES } from "./template.ts";

/** The fields of a template, how the reporter will read it, and the buttons to look and to save. */
export function TemplateFields({
  answers,
  errors,
  preview,
}: {
  answers: Record<string, string | undefined>;
  errors: Record<string, string>;
  /** Sanitised HTML. */
  preview: string | null;
}) {
  const { site, decision } = useText();
  const nameOf = usePurpose();
  const words = decision.templates;
  const field = (name: string) => {
    const key = errors[name];
    return { error: key && words.errors[key as TemplateError], errorPrefix: site.errorPrefix };
  };
  return (
    <>
      <RadioGroup
        name="purpose"
        label={words.purpose}
        defaultValue={answers.purpose}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: nameOf(purpose) }))}
        {...field("purpose")}
      />
      <TextField
        name="title"
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        defaultValue={answers.title}
        {...field("title")}
      />
      <TextArea
        name="body"
        rows={8}
        label={words.body}
        hint={words.bodyHint}
        limit={words.limit(MAX_TEMPLATE_BODY)}
        defaultValue={answers.body}
        {...field("body")}
      />
      {preview !== null && (
        <Notice title={words.previewTitle}>
          <div lang="zh-CN">
            <Prose html={preview} />
          </div>
        </Notice>
      )}
      <Actions>
        <Button name="act" value="save">
          {words.save}
        </Button>
        <Button name="act" value="preview" look="secondary">
          {words.preview}
        </Button>
      </Actions>
    </>
  );
}
