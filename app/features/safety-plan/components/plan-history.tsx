import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { Pager } from "~/ui/list/pager";
import { RelativeTime } from "~/ui/time/relative-time";
import type { PlanSteps as Steps, PlanVersion } from "../safety-plan";
import { PlanSteps } from "./plan-steps";

/** A version opened from the list. */
export type OpenedVersion = { version: number; steps: Steps };

type PlanHistoryProps = {
  versions: PlanVersion[];
  nextCursor: string | null;
  /** The newest version's number. */
  newest: number;
  opened: OpenedVersion | null;
  reader: Reader;
};

/** Every version of a plan, newest first; one can be opened and brought back. */
export function PlanHistory({ versions, nextCursor, newest, opened, reader }: PlanHistoryProps) {
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {versions.map((one) => (
          <li key={one.version} id={`versao-${one.version}`} className="py-3">
            <VersionLine one={one} newest={newest} isOpen={opened?.version === one.version} reader={reader} />
            {opened?.version === one.version && <Opened opened={opened} newest={newest} />}
          </li>
        ))}
      </ol>
      <Pager nextCursor={nextCursor} label="Versões mais antigas" />
    </>
  );
}

type VersionLineProps = { one: PlanVersion; newest: number; isOpen: boolean; reader: Reader };

function VersionLine({ one, newest, isOpen, reader }: VersionLineProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <p className="min-w-0">
        <span className="block font-semibold">
          Versão {one.version}
          {one.version === newest && <span className="font-normal text-calm-text"> · a que vale</span>}
        </span>
        <span className="block text-sm text-ink-soft">
          {one.savedBy.name}, <RelativeTime at={one.savedAt} {...reader} />
          {one.restoredFrom !== null && ` · traz de volta a versão ${one.restoredFrom}`}
        </span>
      </p>
      <Link
        to={isOpen ? "?" : `?version=${one.version}`}
        preventScrollReset
        aria-label={isOpen ? `Fechar a versão ${one.version}` : `Ver a versão ${one.version}`}
        className="link inline-flex min-h-11 items-center px-2"
      >
        {isOpen ? "Fechar" : "Ver"}
      </Link>
    </div>
  );
}

function Opened({ opened, newest }: { opened: OpenedVersion; newest: number }) {
  return (
    <div className="mt-3 rounded-lg border border-line bg-raised p-4">
      <PlanSteps steps={opened.steps} compact withoutHelp />
      {opened.version !== newest && (
        <Form method="post" className="mt-5">
          <input type="hidden" name="restore" value={opened.version} />
          <input type="hidden" name="version" value={newest} />
          <Button variant="quiet">Trazer a versão {opened.version} de volta</Button>
        </Form>
      )}
    </div>
  );
}
