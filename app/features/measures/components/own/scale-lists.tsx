import { Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { Button } from "~/ui/form/button";
import { formatDay, type Reader } from "~/ui/time/format-time";

import { capital } from "./sheet-head";

export type WaitingScale = {
  id: string;
  name: string;
  askedBy: string;
  dueAt: number | null;
  isIntake: boolean;
  isBegun: boolean;
};
export type ScaleToBegin = { code: string; name: string; asks: string; size: number; isBegun: boolean };
export type AnsweredScale = { id: string; name: string; answeredAt: number };

function whenWords({ isIntake, dueAt, askedBy }: WaitingScale, reader: Reader): string {
  const who = `De ${askedBy}`;
  if (isIntake) return `${who} · para antes da primeira sessão`;
  if (dueAt === null || dueAt <= reader.now) return `${who} · quando você puder`;
  return `${who} · até ${formatDay(dueAt, reader)}`;
}

/** What waits for the patient's answers: what, from whom, until when, and the way in. */
export function WaitingScales({ waiting, reader }: { waiting: WaitingScale[]; reader: Reader }) {
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="a-responder" className="mb-8">
      <h2 id="a-responder" className="mb-1 text-xl">
        Para você responder
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {waiting.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <div className="min-w-0">
              <p className="text-lg font-semibold wrap-anywhere">{one.name}</p>
              <p className="text-ink-soft">{whenWords(one, reader)}</p>
            </div>
            <Button asChild className="max-sm:w-full">
              <Link to={ownPaths.scale(one.id)} aria-label={`${one.isBegun ? "Continuar" : "Responder"}: ${one.name}`}>
                {one.isBegun ? "Continuar" : "Responder"}
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the patient can begin by themselves. */
export function ScalesToBegin({ scales }: { scales: ScaleToBegin[] }) {
  return (
    <section aria-labelledby="por-conta" className="mb-8">
      <h2 id="por-conta" className="mb-1 text-xl">
        Quando você quiser
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {scales.map(({ code, name, asks, size, isBegun }) => (
          <li key={code}>
            <Link to={ownPaths.scale(code)} className="group block py-4">
              <span className="block font-semibold text-act group-hover:underline">{capital(asks)}</span>
              <span className="block text-sm text-ink-soft">{`${name} · ${size} perguntas`}</span>
              {isBegun && <span className="block text-sm font-medium">Você começou: continuar de onde parou</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was answered, the newest first, to be read again. */
export function AnsweredScales({ answered, reader }: { answered: AnsweredScale[]; reader: Reader }) {
  if (answered.length === 0) return null;
  return (
    <section aria-labelledby="respondidos">
      <h2 id="respondidos" className="mb-1 text-xl">
        Já respondidos
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {answered.map(({ id, name, answeredAt }) => (
          <li key={id}>
            <Link
              to={ownPaths.scaleAnswer(id)}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 py-2.5 hover:underline"
            >
              <span className="font-medium wrap-anywhere">{name}</span>
              <span className="text-ink-soft">{formatDay(answeredAt, reader)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
