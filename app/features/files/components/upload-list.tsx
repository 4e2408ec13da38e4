import { FileText, Mic, RotateCw, X } from "lucide-react";
import { classNames } from "~/ui/class-names";
import { sizeWords } from "./file-words";
import type { UploadItem } from "./upload-item";

type UploadListProps = {
  items: readonly UploadItem[];
  onRemove: (key: string) => void;
  onResume: (key: string) => void;
  label?: string;
};

const icons = { image: FileText, audio: Mic, pdf: FileText };

/** How a file is doing, in a few words. */
function words({ state }: UploadItem): string {
  switch (state.phase) {
    case "preparing":
      return "Preparando…";
    case "sending":
      return state.sent >= state.size ? "Conferindo…" : `Enviando… ${percent(state)} %`;
    case "waiting":
      return "Sem resposta da internet. O envio continua sozinho.";
    case "failed":
      return state.words;
    case "done":
      return sizeWords(state.size);
    case "cancelled":
      return "Cancelado";
  }
}

const percent = ({ sent, size }: { sent: number; size: number }) => Math.floor((sent / Math.max(1, size)) * 100);

/** Files on their way and those that are here, each with what can be done about it. */
export function UploadList({ items, onRemove, onResume, label = "Arquivos" }: UploadListProps) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="max-w-reading divide-y divide-line border-y border-line">
      {items.map((item) => (
        <UploadRow key={item.key} item={item} onRemove={onRemove} onResume={onResume} />
      ))}
    </ul>
  );
}

type RowProps = { item: UploadItem } & Pick<UploadListProps, "onRemove" | "onResume">;

function UploadRow({ item, onRemove, onResume }: RowProps) {
  const { key, name, state } = item;
  const moving = state.phase === "sending" || state.phase === "waiting" || state.phase === "preparing";
  const again = state.phase === "waiting" || (state.phase === "failed" && state.resumable);
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-x-3 py-2">
      <Thumbnail item={item} />
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className={classNames("text-sm", state.phase === "failed" ? "text-wrong-text" : "text-ink-soft")}>
          {words(item)}
        </p>
        {moving && (
          <progress
            max={state.size}
            value={state.sent}
            aria-label={`Envio de ${name}`}
            className="mt-1 block h-1 w-full accent-act"
          />
        )}
      </div>
      <div className="flex">
        {again && (
          <RowButton label={`Tentar de novo: ${name}`} onClick={() => onResume(key)}>
            <RotateCw aria-hidden="true" className="size-5" />
          </RowButton>
        )}
        <RowButton label={`${moving ? "Cancelar o envio" : "Tirar"}: ${name}`} onClick={() => onRemove(key)}>
          <X aria-hidden="true" className="size-5" />
        </RowButton>
      </div>
    </li>
  );
}

function Thumbnail({ item: { preview, kind } }: { item: UploadItem }) {
  const Icon = icons[kind];
  if (preview) return <img src={preview} alt="" className="size-12 rounded-sm bg-sunk object-cover" />;
  return (
    <span className="grid size-12 place-items-center rounded-sm bg-act-wash text-act-strong">
      <Icon aria-hidden="true" className="size-5" />
    </span>
  );
}

function RowButton({ label, onClick, children }: { label: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-act-wash hover:text-act"
    >
      {children}
    </button>
  );
}
