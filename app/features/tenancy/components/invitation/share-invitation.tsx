import { Copy, MessageCircle, Share2 } from "lucide-react";
import { useState } from "react";
import { firstName } from "~/lib/text/person-name";
import { Button } from "~/ui/form/button";
import { useHydrated } from "~/ui/form/hydrated";
import { QrCode } from "~/ui/qr-code";
import { formatDay, type Reader } from "~/ui/time/format-time";

type ShareInvitationProps = {
  name: string;
  email: string;
  url: string;
  qr: { path: string; size: number };
  expiresAt: number;
  reader: Reader;
};

/** An invitation in the room: a code to scan, and its link for whoever is not here. */
export function ShareInvitation({ name, email, url, qr, expiresAt, reader }: ShareInvitationProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-10 gap-y-6">
      <figure className="max-w-full">
        <QrCode
          {...qr}
          label="Código QR do convite; o mesmo link está em texto na página"
          className="size-72 max-w-full"
        />
        <figcaption className="mt-2 max-w-72 text-ink-soft">
          A pessoa aponta a câmera do celular e abre o convite.
        </figcaption>
      </figure>
      <div className="min-w-0 max-w-reading flex-1 basis-72 space-y-5">
        <div>
          <label htmlFor="link" className="mb-1 block font-medium">
            Link do convite
          </label>
          <input id="link" readOnly value={url} className="control" onFocus={(event) => event.target.select()} />
        </div>
        <HandOver url={url} text={`Oi, ${firstName(name)}. Este é o seu convite para a CÁRIS:`} />
        <ul className="list-disc space-y-1.5 pl-5">
          <li>
            É só para {name}, vale uma vez e até {formatDay(expiresAt, reader)}. Não mostre a mais ninguém.
          </li>
          <li>
            A conta nasce com o e-mail <span className="wrap-anywhere">{email}</span>. Se não for este, cancele o
            convite e faça outro.
          </li>
          <li>Por este link o e-mail ainda não fica confirmado: a pessoa recebe uma mensagem para isso.</li>
          <li>O convite que foi por e-mail continua valendo. Cancelar o convite desliga os dois.</li>
        </ul>
      </div>
    </div>
  );
}

/** Ways to hand the link over. Buttons that need JavaScript exist only with it; the link can always be selected. */
function HandOver({ url, text }: { url: string; text: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  function copy() {
    navigator.clipboard.writeText(url).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  }
  const canShare = hydrated && typeof navigator.share === "function";
  return (
    <div className="flex flex-wrap items-center gap-3">
      {hydrated && (
        <Button type="button" variant="quiet" onClick={copy}>
          <Copy aria-hidden="true" className="size-4" />
          Copiar
        </Button>
      )}
      {canShare && (
        // Whoever closes the sheet has changed their mind: nothing went wrong.
        <Button
          type="button"
          variant="quiet"
          onClick={() => void navigator.share({ text, url }).catch(() => undefined)}
        >
          <Share2 aria-hidden="true" className="size-4" />
          Compartilhar
        </Button>
      )}
      <Button asChild variant="quiet">
        <a href={`https://wa.me/?text=${encodeURIComponent(`${text} ${url}`)}`} target="_blank" rel="noreferrer">
          <MessageCircle aria-hidden="true" className="size-4" />
          WhatsApp
        </a>
      </Button>
      <p role="status" className="text-sm text-ink-soft">
        {copied === "yes" && "Copiado."}
        {copied === "no" && "O navegador não deixou copiar. Selecione o link e copie você."}
      </p>
    </div>
  );
}
