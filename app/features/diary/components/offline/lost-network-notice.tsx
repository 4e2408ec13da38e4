import { Notice } from "~/ui/feedback/notice";

/** Shown above a form that could not be sent because there is no network. */
export function LostNetworkNotice() {
  return (
    <div role="alert">
      <Notice tone="info" title="Sem conexão agora" className="mb-6">
        <p>
          O que você escreveu está guardado neste aparelho. Quando a conexão voltar, enviamos; você também pode tentar
          de novo no botão de salvar.
        </p>
      </Notice>
    </div>
  );
}
