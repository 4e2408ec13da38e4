/** What is said when there is neither a network nor anything kept: the numbers, which need neither. */
const page = `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sem conexão</title>
<style>
body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem;color:#12302f;background:#faf6ec}
a{color:inherit}
.call{display:block;margin:.75rem 0;padding:1rem;border:2px solid;border-radius:1rem;font-weight:600}
@media (prefers-color-scheme:dark){body{color:#e8efe9;background:#0b1819}}
</style>
<h1>Você está sem conexão</h1>
<p>Chamadas não usam internet:</p>
<a class="call" href="tel:188">Ligar 188, CVV: apoio emocional, 24 horas, gratuito</a>
<a class="call" href="tel:192">Ligar 192, SAMU: emergência</a>
<p><a href="">Tentar de novo</a></p>
</html>`;

/** A page of its own, whole in itself. */
export function lastResort(): Response {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(page, { status: 503, headers });
}
