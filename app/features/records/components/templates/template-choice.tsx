import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";

type TemplateChoiceProps = {
  templates: readonly { code: string; name: string }[];
  chosen: string | undefined;
  /** The page's address with a template chosen. */
  hrefOf: (code: string) => string;
};

/** What an empty note may begin with; links, so that it works without JavaScript. */
export function TemplateChoice({ templates, chosen, hrefOf }: TemplateChoiceProps) {
  return (
    <nav aria-label="Começar com um modelo" className="mb-4">
      <p className="mb-1 text-sm text-ink-soft">
        Começar com um modelo{" · "}
        <Link to={teamPaths.templates()} className="link">
          mudar os modelos
        </Link>
      </p>
      <ul className="flex flex-wrap gap-2">
        {templates.map(({ code, name }) => (
          <li key={code}>
            <Link
              to={hrefOf(code)}
              replace
              preventScrollReset
              aria-current={code === chosen ? "true" : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line-strong px-4 text-act hover:border-act hover:bg-act-wash aria-[current]:border-act aria-[current]:bg-act-wash aria-[current]:font-semibold dense:min-h-8 dense:px-3 dense:text-sm"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
