import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "~/ui/form/button";
import { useHydrated } from "~/ui/form/hydrated";
import { QrCode } from "~/ui/qr-code";
import type { PixToPay } from "../own/own-charges.server";

/** A charge's Pix code: to copy on the phone that shows it, to scan from another. Works without JavaScript: the text can be selected. */
export function PayByPix({ pix }: { pix: PixToPay }) {
  return (
    <section aria-labelledby="pix" className="mt-6">
      <h2 id="pix" className="text-lg">
        Pagar por Pix
      </h2>
      <p className="mt-1 text-ink-soft">
        Copie o código e cole no aplicativo do seu banco, em “Pix copia e cola”. O valor já vem preenchido.
      </p>
      <div className="mt-3">
        <label htmlFor="pix-code" className="mb-1 block font-medium">
          Código Pix
        </label>
        <textarea
          id="pix-code"
          readOnly
          rows={4}
          value={pix.text}
          className="control text-sm wrap-anywhere"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <CopyCode text={pix.text} />
      <figure className="mt-6">
        <QrCode
          {...pix.qr}
          label="Código QR do Pix; o mesmo código está em texto na página"
          className="size-72 max-w-full"
        />
        <figcaption className="mt-2 max-w-72 text-ink-soft">Ou aponte a câmera do aplicativo do banco.</figcaption>
      </figure>
    </section>
  );
}

function CopyCode({ text }: { text: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  if (!hydrated) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <Button type="button" onClick={() => void copy()} className="max-sm:w-full">
        <Copy aria-hidden="true" className="size-5" />
        Copiar código
      </Button>
      <p role="status" className="text-ink-soft">
        {copied === "yes" && "Copiado."}
        {copied === "no" && "O navegador não deixou copiar. Selecione o código e copie você."}
      </p>
    </div>
  );
}
