import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { StepWords } from "./step-words";

type FirstStepsListProps<Step extends string> = {
  steps: readonly Step[];
  words: Readonly<Record<Step, StepWords>>;
  /** The page that puts them away. */
  action: string;
  /** What follows from what is missing. */
  children?: ReactNode;
};

/** What somebody new has still to do, each done or put away on its own. Nothing when nothing is left. */
export function FirstStepsList<Step extends string>({ steps, words, action, children }: FirstStepsListProps<Step>) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="primeiros-passos" className="my-8 max-w-reading">
      <h2 id="primeiros-passos" className="text-lg dense:text-base">
        Primeiros passos
      </h2>
      {children}
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {steps.map((step) => (
          <li key={step} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="min-w-0 flex-1 basis-56">
              <Link to={words[step].to} className="link font-medium">
                {words[step].act}
              </Link>
              <span className="block text-sm text-ink-soft">{words[step].why}</span>
            </span>
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="intent" value="put-away" />
              <button name="step" value={step} className="link min-h-11 text-sm text-ink-soft dense:min-h-8">
                Dispensar<span className="sr-only">{`: ${words[step].act}`}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
