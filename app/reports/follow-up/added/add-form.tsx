import { useText } from "../../../i18n/use-text.ts";
import { fieldId } from "../../../ui/fields.tsx";
import { Actions, Button, HiddenFields } from "../../../ui/form.tsx";
import { OptionalParts } from "../../form/optional-parts.tsx";
import type { Question, QuestionProps } from "../../form/question.ts";

interface AddFormProps extends QuestionProps {
  action: string;
  questions: readonly Question[];
  token: string;
}

/** The parts that were left out, each to be opened. */
export function AddForm({ action, token, ...parts }: AddFormProps) {
  const { added: words } = useText().followUp;
  return (
    <form method="post" action={action} noValidate id={fieldId("parts")} tabIndex={-1}>
      <HiddenFields values={{ token }} />
      <OptionalParts {...parts} />
      <Actions>
        <Button name="act" value="add">
          {words.send}
        </Button>
      </Actions>
    </form>
  );
}
