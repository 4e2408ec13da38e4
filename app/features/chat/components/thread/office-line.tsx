import { Clock3 } from "lucide-react";
import { paths } from "~/paths";
import { HelpBlock } from "~/ui/shell/help-block";
import { formatWhen, type Reader } from "~/ui/time/format-time";

/** What a patient is told of the other side's hours: made on the server, so that no policy is loaded for it. */
export type OfficeTold = {
  /** "Helena atende de segunda a sexta…" */
  sentence: string;
  open: boolean;
  /** When (ms) the next hours begin. */
  opensAt: number | null;
};

/** Above the box: when the other side answers. */
export function OfficeLine({ office }: { office: OfficeTold }) {
  return (
    <p className="mx-auto flex w-full max-w-3xl gap-2 px-4 py-1.5 text-sm text-ink-soft">
      <Clock3 aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {office.sentence}
    </p>
  );
}

/** In the thread, out of hours: not a message of anybody's. */
export function OutOfHours({ office, reader }: { office: OfficeTold; reader: Reader }) {
  if (office.open) return null;
  return (
    <div className="mt-6 border-l-4 border-now bg-now-wash px-4 py-3 text-sm">
      <p>
        Agora está fora do horário de atendimento.
        {office.opensAt !== null && ` O próximo começa ${formatWhen(office.opensAt, reader)}.`} Você pode escrever
        quando quiser, mas a conversa não é um canal de emergência.
      </p>
      <a href={paths.sosHelp()} className="link mt-1 inline-flex min-h-11 items-center font-semibold">
        SOS: ajuda agora
      </a>
      <HelpBlock compact bare />
    </div>
  );
}
