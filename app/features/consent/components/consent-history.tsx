import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { PastDecision } from "../list-consents.server";

const places: Record<PastDecision["place"], string> = {
  page: "numa página da CÁRIS",
  api: "por um programa ligado à sua conta",
  whatsapp: "respondendo a uma mensagem no WhatsApp",
};

function about({ purpose, subjectId }: PastDecision) {
  if (subjectId === null) return null;
  if (purpose === "telehealth")
    return (
      <>
        {", para "}
        <Link to={paths.session(subjectId)} className="link">
          uma sessão
        </Link>
      </>
    );
  return ", para uma pessoa da sua lista";
}

/** Everything that was decided, newest first, each line with the text that was read and the number that proves it. */
export function ConsentHistory({ items, reader }: { items: readonly PastDecision[]; reader: Reader }) {
  return (
    <ol className="mt-2 max-w-reading divide-y divide-line border-y border-line">
      {items.map((line) => {
        const { key, granted, words, version, digest, place, at } = line;
        return (
          <li key={key} className="py-3">
            <p>
              <span className="font-medium">{granted ? "Você autorizou" : "Você não autorizou"}</span>
              {`: ${words.title}`}
              {about(line)}
            </p>
            <p className="text-sm text-ink-soft">
              <RelativeTime at={at} zone={reader.zone} now={reader.now} />, {places[place]}
            </p>
            <details className="text-sm">
              <summary className="cursor-pointer py-2.5 text-ink-soft hover:underline">
                {`O texto que você leu (versão ${version})`}
              </summary>
              <div className="border-l-2 border-line-strong pl-3">
                <p>{words.question}</p>
                <ul className="mt-1 list-disc space-y-1 pl-5 text-ink-soft">
                  {words.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
                <p className="mt-2 text-ink-soft">
                  Impressão digital do texto (SHA-256): <code className="wrap-anywhere">{digest}</code>
                </p>
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
