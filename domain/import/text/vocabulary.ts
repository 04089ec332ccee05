/**
 * What stands around articles on web pages, in the languages of most newsrooms here. Phrases are compared in lower
 * case, without the punctuation and numbers at their ends (`phraseOf`).
 */

const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/\s*[|\n]\s*/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

/** Phrases that belong to the site wherever they stand alone on a line. */
export const CHROME = words(`
  connect with us | follow us | follow us on | follow us on google news | stay connected | share this article | share this story | share this
  share on facebook | share on twitter | share on x | share on whatsapp | share on linkedin | share via email | copy link | link copied
  copy this link | print this page | email this article | save for later | save article | add to favourites | skip to content
  skip to main content | skip to navigation | open menu | close menu | toggle navigation | main menu | log in | sign in | sign up
  log in to your account | my account | subscribe now | subscribe to our newsletter | sign up for our newsletter | sign up to our newsletter
  get our newsletter | your email address | enter your email | enter your email address | email address | accept all | accept all cookies
  reject all | accept cookies | cookie settings | cookie policy | manage cookies | manage preferences | privacy policy | terms of service
  terms of use | terms and conditions | advertisement | advertising | sponsored | sponsored content | article continues below advertisement
  story continues below advertisement | scroll to continue | listen to this article | listen to article | read aloud | back to top
  load more | show more | view all | see all | report an error | report this ad | buy me a coffee | become a member | support us | donate
  got a tip | contact us | about us | search for | click to share | click here to subscribe | get the app | download our app
  folgen sie uns | folge uns | artikel teilen | teilen auf facebook | auf facebook teilen | auf x teilen | per e-mail teilen | link kopieren
  zum inhalt springen | zur startseite | zum hauptmenü | anmelden | registrieren | jetzt abonnieren | newsletter abonnieren
  newsletter bestellen | alle akzeptieren | alle cookies akzeptieren | ablehnen | cookie-einstellungen | datenschutz | datenschutzerklärung
  impressum | anzeige | werbung | artikel anhören | artikel drucken | nach oben | mehr anzeigen | ihre e-mail-adresse | merkliste | vorlesen
  suivez-nous | partager cet article | partager l'article | partager sur facebook | partager sur x | copier le lien | aller au contenu
  aller au contenu principal | se connecter | s'abonner | s'inscrire | abonnez-vous | inscrivez-vous à notre newsletter
  recevoir la newsletter | votre adresse e-mail | votre e-mail | tout accepter | tout refuser | paramétrer les cookies | gérer les cookies
  mentions légales | politique de confidentialité | publicité | écouter l'article | imprimer l'article | haut de page | voir plus
  réservé aux abonnés | ajouter à vos favoris | offrir cet article
  síguenos | síganos | تواصل معنا | compartir | compartir en facebook | compartir este artículo | copiar enlace | ir al contenido | saltar al contenido | iniciar sesión
  suscríbete | suscribirse | suscríbete a nuestro boletín | aceptar todo | aceptar todas | aviso legal | política de privacidad | publicidad
  seguici | condividi | condividi su facebook | copia link | vai al contenuto | accedi | abbonati | iscriviti alla newsletter | accetta tutti
  pubblicità | volg ons | deel dit artikel | delen via facebook | kopieer link | inloggen | abonneer | alles accepteren | advertentie
  siga-nos | compartilhar | partilhar | copiar link | ir para o conteúdo | entrar | assine | aceitar todos | publicidade
  följ oss | dela artikeln | dela på facebook | kopiera länk | hoppa till innehåll | logga in | prenumerera | godkänn alla | annons
`);

/** Single words of menus and share bars: chrome next to other chrome or at the edges, otherwise ordinary words. */
export const WEAK_CHROME = words(`
  share | tweet | post | pin | email | e-mail | print | save | bookmark | facebook | twitter | x | whatsapp | linkedin | instagram | telegram
  reddit | pinterest | youtube | tiktok | threads | bluesky | mastodon | rss | flipboard | messenger | signal | menu | search | home | close
  subscribe | newsletter | newsletters | login | register | account | gift | comment | follow | like | play | pause | next | previous | more
  news | video | videos | audio | podcast | podcasts | photos | live | breaking news | open | on | loading
  teilen | drucken | merken | suche | suchen | startseite | schließen | kommentieren | mehr | weiter | abo | abonnieren | menü | facebook teilen
  partager | imprimer | enregistrer | rechercher | recherche | accueil | fermer | commenter | s'abonner | écouter | offrir
  buscar | inicio | imprimir | guardar | cerrar | menú | cerca | stampa | salva | chiudi | zoeken | delen | opslaan | sluiten | dela | sök | skriv ut
`);

/** Headings after which a page goes on with other stories, comments or its own small print. */
export const END_HEADINGS = words(`
  continue reading | trending | trending now | trending stories | related | related articles | related stories | related news | related topics | related posts
  related content | more stories | more news | more on this story | more from this section | more from the web | you may also like | you might also like
  you may like | recommended | recommended for you | recommended stories | read next | up next | most read | most popular | popular stories | editor's picks
  editors' picks | top stories | latest news | latest stories | latest | don't miss | in case you missed it | from around the web | also on
  comments | leave a comment | leave a reply | join the conversation | join the discussion | view comments | show comments | post a comment | sponsored stories
  newsletter sign-up | about the author
  weiterlesen | meistgelesen | meistgelesene artikel | mehr zum thema | zum thema | das könnte sie auch interessieren | lesen sie auch | auch interessant
  weitere artikel | ähnliche artikel | verwandte artikel | empfohlen | empfehlungen der redaktion | neueste artikel | kommentare | kommentar schreiben
  diskutieren sie mit | aktuelle nachrichten | im trend | trends | über den autor | über die autorin
  à lire aussi | lire aussi | à lire ensuite | sur le même sujet | sur le même thème | dans la même rubrique | les plus lus | les plus lues | articles les plus lus
  tendances | nos recommandations | vous aimerez aussi | articles similaires | articles liés | commentaires | laisser un commentaire | réagir | contribuer | plus d'articles
  seguir leyendo | sigue leyendo | siga leyendo | واصل القراءة | الأكثر رواجًا | te puede interesar | también te puede interesar | lo más leído | lo más visto | tendencias | más noticias | noticias relacionadas | comentarios
  continua a leggere | leggi anche | potrebbe interessarti | i più letti | di tendenza | articoli correlati | commenti
  lees verder | lees ook | meest gelezen | populair | gerelateerde artikelen | reacties | verder lezen | trending nu
  continuar lendo | continue lendo | leia também | mais lidas | em alta | notícias relacionadas | comentários | continuar a ler | leia mais
  läs vidare | läs också | läs mer | mest läst | trendar | relaterade artiklar | kommentarer | fortsätt läsa | les også | læs også | les mer | læs mere
  fortsæt læsning | fortsett å lese | populært | mest lest | mest læst | czytaj dalej | czytaj też | najpopularniejsze | komentarze
`);

/** Section names a line alone above a headline is taken for. */
export const SECTIONS = words(`
  world | world news | politics | business | economy | money | finance | markets | culture | arts | books | film | music | lifestyle | life | health | science
  environment | climate | technology | tech | sport | sports | football | opinion | comment | editorial | analysis | features | education | travel | food | local
  local news | national | nation | us | u.s | us news | uk | uk news | europe | asia | africa | americas | middle east | international | global | society | crime
  law | justice | media | weather | obituaries | investigations | city | regional | entertainment | style | religion | energy | defence | defense | security
  welt | politik | wirtschaft | kultur | feuilleton | wissen | wissenschaft | gesellschaft | panorama | ausland | inland | lokales | regionales | meinung | gesundheit
  umwelt | technik | digital | netzwelt | bildung | reise | medien | deutschland | finanzen | unternehmen | geld | stadt | region | leben | geschichte | kommentar
  monde | politique | économie | culture | société | sciences | santé | environnement | planète | climat | technologie | numérique | pixels | opinions | débats | idées
  éducation | voyage | france | régions | justice | médias | faits divers | afrique | proche-orient | entreprises | sports
  mundo | internacional | política | economía | cultura | sociedad | ciencia | salud | deportes | opinión | tecnología | españa | educación
  mondo | esteri | politica | economia | cronaca | scienza | salute | sport | tecnologia | cultura e spettacoli | opinioni
  wereld | buitenland | binnenland | politiek | economie | cultuur | wetenschap | gezondheid | sport | opinie | tech
  mundo | política | economia | ciência | saúde | esportes | desporto | opinião | tecnologia | brasil
  världen | utrikes | inrikes | politik | ekonomi | kultur | vetenskap | hälsa | sport | åsikter | teknik | verden | udland | økonomi | innenriks | utenriks
`);

/** Bylines that are a desk or an agency, not a name. */
export const DESKS = words(`
  editorial | editorial staff | editorial team | editorial board | editor | editors | staff | staff writer | staff reporter | newsroom | news desk | our correspondent
  our reporter | the editors | agencies | admin | web desk | wire reports | reuters | ap | associated press | the associated press | afp | agence france-presse | dpa | epa
  ansa | efe | tass | xinhua | bloomberg | pa media | press association | kyodo | anp | tt | ritzau | ntb | redaktion | die redaktion | online-redaktion | redakteur
  unserer redaktion | unserem korrespondenten | la rédaction | rédaction | la redaction | redacción | la redacción | agencias | redazione | la redazione | redactie | onze redactie | redação | da redação | redaktionen
`);

/** Menu words that begin a breadcrumb. */
export const HOME = words(
  'home | startseite | start | accueil | inicio | início | hem | hjem | forsiden | news',
);

/** A line as a phrase to look up: lower case, one kind of apostrophe, no punctuation or counts at its ends. */
export function phraseOf(line: string): string {
  if (line.length > 120) return '';
  return line
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}]+$/u, '');
}
