import { Fold } from "~/ui/fold";
import { Checkbox } from "~/ui/form/checkbox";
import { TextArea } from "~/ui/form/text-area";
import { Notice } from "~/ui/feedback/notice";

/** A text for pages without the editor: `html` where it has what a text area cannot hold. */
export type PlainText = { text: string; html: string | null };

type PlainTextFieldsProps = {
  plain: PlainText;
  label: string;
  /** What was typed before a refusal. */
  typed?: { text?: string; append?: string; replace?: string };
  error?: string;
};

/**
 * Writing without the editor. Plain paragraphs stand in a text area. What has lists, tables or bold is shown as it is, and words are put
 * after it: a text area would make plain words of it all, and does so only when asked in so many words.
 */
export function PlainTextFields({ plain, label, typed = {}, error }: PlainTextFieldsProps) {
  const own = { rows: 14, className: "max-w-none" };
  if (plain.html === null) {
    return (
      <TextArea {...own} name="text" id="texto" label={label} defaultValue={typed.text ?? plain.text} error={error} />
    );
  }
  return (
    <>
      <div className="mb-4 rounded-md border border-line bg-raised px-4 py-3">
        <div className="document" dangerouslySetInnerHTML={{ __html: plain.html }} />
      </div>
      <TextArea
        {...own}
        name="append"
        id="texto"
        rows={6}
        label="Acrescentar ao fim"
        hint="O que já está escrito fica como está."
        defaultValue={typed.append}
        error={error}
      />
      <div className="mt-4">
        <Fold label="Reescrever como texto simples" open={typed.replace !== undefined}>
          <Notice>
            <p>Títulos, listas, tabelas e negrito viram texto comum. A versão de agora continua no histórico.</p>
          </Notice>
          <TextArea {...own} name="replace" label="Texto simples" defaultValue={typed.replace ?? plain.text} />
          <Checkbox name="flatten" label="Trocar pelo texto simples" />
        </Fold>
      </div>
    </>
  );
}
