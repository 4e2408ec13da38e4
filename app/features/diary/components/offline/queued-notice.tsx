import { Notice } from "~/ui/feedback/notice";

/** Shown above a form whose words wait on this device. @param onAnother empties the form for the next entry */
export function QueuedNotice({ onAnother }: { onAnother?: () => void }) {
  return (
    <div role="status">
      <Notice tone="calm" title="Guardada neste aparelho" className="mb-6">
        <p>Enviamos quando a internet voltar. Você pode fechar esta página.</p>
        {onAnother && (
          <button type="button" onClick={onAnother} className="link -ml-1 min-h-11 px-1 font-medium">
            Escrever outra anotação
          </button>
        )}
      </Notice>
    </div>
  );
}
