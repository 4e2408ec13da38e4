import { formatExact } from "~/ui/time/format-time";
import { Fold } from "~/ui/fold";
import { inGroups } from "./record-words";

export type SignatureShown = { at: number; name: string; crp: string; hash: string };

type SignatureBlockProps = { signature: SignatureShown; zone: string; forPatient?: boolean };

/** Who signed, when, as what, and the sum by which anybody can see that nothing was changed since. */
export function SignatureBlock({ signature, zone, forPatient = false }: SignatureBlockProps) {
  const { at, name, crp, hash } = signature;
  const sum = (
    <p className="wrap-anywhere">
      SHA-256 <span className="font-mono text-xs">{inGroups(hash)}</span>
    </p>
  );
  return (
    <footer className="mt-5 border-t border-line pt-3 text-sm text-ink-soft">
      <p>
        Assinado por <span className="font-medium text-ink">{name}</span>, CRP {crp}, em{" "}
        <time dateTime={new Date(at).toISOString()}>{formatExact(at, { zone })}</time>
      </p>
      {forPatient ? (
        <Fold label="Como conferir">
          <div className="max-w-reading space-y-2">
            <p>
              Este código nasce do texto assinado: se uma letra mudasse depois, ele seria outro. Para conferir, peça uma
              cópia impressa a quem acompanha você e compare. O código dela deve ser igual a este.
            </p>
            {sum}
          </div>
        </Fold>
      ) : (
        sum
      )}
    </footer>
  );
}
