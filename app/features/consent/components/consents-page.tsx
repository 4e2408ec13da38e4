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
    note: "Perguntamos antes de cada sessão por vídeo. Se você preferir sempre presencial, nenhuma sala abre sem que você aceite de novo naquela sessão.",
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

/** Until somebody says otherwise, sessions by video are only asked about one by one. */
function asAsked(consent: Shown): Shown {
  return consent.purpose === "telehealth" && consent.at === null ? { ...consent, granted: true } : consent;
}

/** Each purpose by itself: how it stands, what it means, and the other answer. */
export function ConsentList({ consents, reader }: { consents: readonly Shown[]; reader: Reader }) {
  return (
    <div className="max-w-reading divide-y divide-line border-y border-line">
      {consents.map((consent) => {
        const { stop, note } = beside[consent.purpose];
        return (
          <section key={consent.purpose} aria-labelledby={consent.purpose} className="py-6">
            <h2 id={consent.purpose} className="text-lg dense:text-base">
              {consent.words.title}
            </h2>
            <ConsentForm consent={asAsked(consent)} intent={consent.purpose} stop={stop} reader={reader} />
            <p className="mt-3 text-sm text-ink-soft">{note}</p>
          </section>
        );
      })}
    </div>
  );
}
