import { helpLines } from "~/ui/copy/help-lines";

/**
 * One line that stays in sight above the bar of a phone, where the help itself is below the fold, and is read out when it appears.
 * @param shown style that shows it while the answer that calls for help is chosen
 */
export function HelpInSight({ shown, helpId }: { shown: string; helpId: string }) {
  const [{ number, name }] = helpLines;
  return (
    <div
      role="status"
      className="sticky z-10 -mx-4 max-lg:bottom-[calc(var(--spacing)*14+env(safe-area-inset-bottom))] sm:-mx-6 lg:bottom-0 lg:mx-0"
    >
      <div className={shown}>
        <p className="flex flex-wrap items-center gap-x-4 border-l-4 border-now bg-now-wash px-4 py-1">
          <span className="font-semibold">Obrigado por contar.</span>
          <a href={`tel:${number}`} className="link inline-flex min-h-11 items-center font-medium">
            {`Ligar ${number} (${name})`}
          </a>
          <a href={`#${helpId}`} className="link inline-flex min-h-11 items-center font-medium">
            Ver ajuda
          </a>
        </p>
      </div>
    </div>
  );
}
