import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import type { Consent } from "../read-consent.server";
import { ConsentForm } from "./consent-form";

type Shown = Omit<Consent, "newest"> & { newest: number };

/** What somebody may read beside a purpose, and how its yes is taken back. */
const beside: Record<Consent["purpose"], { stop: string; note: ReactNode }> = {
  "emergency-contact": {
    stop: "Ninguém recebe SMS",
    note: (
      <>
        Quem recebe, você escolhe em{" "}
        <Link to={paths.contacts()} className="link">
          Pessoas de confiança
        </Link>
        .
      </>
    ),
  },
  telehealth: {
    stop: "Prefiro sempre presencial",
    note: "Se você preferir sempre presencial, nenhuma sala abre sem que você aceite de novo naquela sessão.",
  },
  ai: {
    stop: "Não enviar mais nada",
    note: (
      <>
        Antes de decidir, veja{" "}
        <Link to={`${paths.insights()}?preview#envio`} className="link">
          o texto que iria
        </Link>
        .
      </>
    ),
  },
  "ai-voice": {
    stop: "Não enviar mais áudios",
    note: "Você pede ao lado de cada áudio, na anotação, em Transcrição.",
  },
  "ai-care": {
    stop: "Não deixar mais",
    note: (
      <>
        Como uma anotação sua ficaria, sem nomes:{" "}
        <Link to={`${paths.insights()}?preview#envio`} className="link">
          o texto que iria
        </Link>
        .
      </>
    ),
  },
  "ai-document": {
    stop: "Não deixar mais",
    note: "Quem escreveu o documento pede, lê e corrige antes. Aparece para você embaixo do documento, em Documentos.",
  },
  whatsapp: {
    stop: "Parar de receber pelo WhatsApp",
    note: (
      <>
        Quais avisos chegam, você escolhe em{" "}
        <Link to={accountPaths.accountNotices()} className="link">
          Avisos
        </Link>
        .
      </>
    ),
  },
};

/** Until somebody says otherwise, sessions by video are only asked about one by one: that is how it stands, and no question. */
function asAsked(consent: Shown): Shown & { standing?: string } {
  const standing = "Hoje, perguntamos a você antes de cada sessão por vídeo.";
  return consent.purpose === "telehealth" && consent.at === null ? { ...consent, granted: true, standing } : consent;
}

type ConsentListProps = {
  consents: readonly Shown[];
  /** Of a purpose whose yes sends nothing meanwhile, or not for all it is for: why. */
  heldBack: Partial<Record<string, string>>;
  reader: Reader;
};

/** Each purpose by itself: how it stands, what it means, and the other answer. */
export function ConsentList({ consents, heldBack, reader }: ConsentListProps) {
  return (
    <div className="max-w-reading divide-y divide-line border-y border-line">
      {consents.map((consent) => {
        const { stop, note } = beside[consent.purpose];
        return (
          <section key={consent.purpose} aria-labelledby={consent.purpose} className="py-6">
            <h2 id={consent.purpose} className="text-lg dense:text-base">
              {consent.words.title}
            </h2>
            {heldBack[consent.purpose] && <p className="mt-1 font-medium">{heldBack[consent.purpose]}</p>}
            <ConsentForm consent={asAsked(consent)} intent={consent.purpose} stop={stop} reader={reader} />
            <p className="mt-3 text-sm text-ink-soft">{note}</p>
          </section>
        );
      })}
    </div>
  );
}
