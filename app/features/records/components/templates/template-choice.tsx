import { Link } from "@remix-run/react";
import { useState } from "react";
import type { RichDocument } from "../../document/document";
import { teamPaths, type NoteBehind } from "~/team-paths";

export type OfferedTemplate = { code: string; name: string; content: RichDocument };

type TemplateChoiceProps = {
  templates: readonly OfferedTemplate[];
  chosen: string | undefined;
  /** The note, for the way back from changing them. */
  from: NoteBehind;
  /**
   * Begins the text in the editor, or adds to what stands there; null without the editor: then the form is sent, with what was typed in it.
   */
  begin: ((content: RichDocument) => "begun" | "added") | null;
};

/** What a note may begin with. Nothing that was typed is lost by a press: the template goes after it. */
export function TemplateChoice({ templates, chosen, from, begin }: TemplateChoiceProps) {
  const [taken, setTaken] = useState<{ code: string; how: "begun" | "added"; times: number } | null>(null);
  const current = taken ? (taken.how === "begun" ? taken.code : undefined) : chosen;
  const added = taken?.how === "added" ? templates.find(({ code }) => code === taken.code) : undefined;
  return (
    <div role="group" aria-label="Começar com um modelo" className="mb-4">
      <p className="mb-1 text-sm text-ink-soft">
        Começar com um modelo{" · "}
        <Link to={teamPaths.templates(from)} className="link">
          mudar os modelos
        </Link>
      </p>
      <ul className="flex flex-wrap gap-2">
        {templates.map(({ code, name, content }) => (
          <li key={code}>
            <button
              name="template"
              value={code}
              aria-pressed={code === current}
              onClick={(event) => {
                if (!begin) return;
                event.preventDefault();
                const how = begin(content);
                setTaken((before) => ({ code, how, times: (before?.times ?? 0) + 1 }));
              }}
              className="inline-flex min-h-11 items-center rounded-full border border-line-strong px-4 text-act hover:border-act hover:bg-act-wash aria-pressed:border-act aria-pressed:bg-act-wash aria-pressed:font-semibold dense:min-h-8 dense:px-3 dense:text-sm"
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-soft">
        {added && <span key={taken?.times}>{`${added.name}: acrescentado depois do que você escreveu.`}</span>}
      </p>
    </div>
  );
}
