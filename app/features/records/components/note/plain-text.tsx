import { Notice } from "~/ui/feedback/notice";
import { Fold } from "~/ui/fold";
import { Checkbox } from "~/ui/form/checkbox";
import { TextArea } from "~/ui/form/text-area";

/** A text for pages without the editor: `html` where it has what a text area cannot hold. */
export type PlainText = {
  text: string;
  html: string | null;
  /** What stands in it as headings: a field for each. */
  headings: readonly string[];
  /** There is nothing else in it yet. */
  isOnlyHeadings: boolean;
};

/** What was typed before a refusal. */
export type TypedPlain = { text?: string; append?: string; replace?: string; under?: readonly string[] };

type PlainTextFieldsProps = { plain: PlainText; label: string; typed?: TypedPlain; error?: string };

const own = { className: "max-w-none" };

/**
 * Writing without the editor. Plain paragraphs stand in a text area. What has lists, tables or bold is shown as it is, and words are put
 * after it, or under its headings: a text area would make plain words of it all, and does so only when asked in so many words.
 */
export function PlainTextFields({ plain, label, typed = {}, error }: PlainTextFieldsProps) {
  const { text, html, isOnlyHeadings } = plain;
  if (html === null) {
    const value = typed.text ?? [text, ...(typed.under ?? [])].filter(Boolean).join("\n\n");
    return (
      <div className="plain-writing">
        <TextArea {...own} name="text" id="texto" label={label} defaultValue={value} error={error} />
      </div>
    );
  }
  return (
    <>
      {!isOnlyHeadings && (
        <div className="mb-4 rounded-md border border-line bg-raised px-4 py-3">
          <div className="document" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      )}
      <Additions plain={plain} typed={typed} error={error} />
      {!isOnlyHeadings && (
        <div className="mt-4">
          <Fold label="Reescrever como texto simples" open={typed.replace !== undefined}>
            <Notice>
              <p>Títulos, listas, tabelas e negrito viram texto comum. A versão de agora continua no histórico.</p>
            </Notice>
            <TextArea {...own} name="replace" label="Texto simples" defaultValue={typed.replace ?? text} />
            <Checkbox name="flatten" label="Trocar pelo texto simples" />
          </Fold>
        </div>
      )}
    </>
  );
}

/** A field for each heading, and where there is none, one for the end. Words that lost their heading meanwhile stay in a field. */
function Additions({ plain: { headings, isOnlyHeadings }, typed, error }: Omit<PlainTextFieldsProps, "label">) {
  const { append, under = [] } = typed ?? {};
  const hint = "O que já está escrito fica como está.";
  if (headings.length === 0) {
    const value = [append, ...under].filter(Boolean).join("\n\n");
    return (
      <div className="plain-writing">
        <TextArea
          {...own}
          name="append"
          id="texto"
          label="Acrescentar ao fim"
          hint={hint}
          defaultValue={value}
          error={error}
        />
      </div>
    );
  }
  const names = headings.map((name) => (isOnlyHeadings ? name : `Acrescentar em “${name}”`));
  const beyond = under.slice(headings.length).map(() => "Acrescentar ao fim");
  return (
    <div className="space-y-4">
      {!isOnlyHeadings && <p className="text-ink-soft">{hint}</p>}
      {[...names, ...beyond].map((name, at) => (
        <TextArea
          key={at}
          {...own}
          name="under"
          id={at === 0 ? "texto" : `texto-${at + 1}`}
          label={name}
          defaultValue={under[at]}
          error={at === 0 ? error : undefined}
        />
      ))}
    </div>
  );
}
