// <stackfit-wizard>: the page in a frame of somebody else's page. See docs/embedding.md.
//
// This file is shipped without its comments and indentation, and nothing else is done to it: lines end where they end.
(() => {
  // What the frame reads again and again, from a message; and what it is loaded with.
  const looks = ["mode", "theme", "accent", "surface", "ink", "radius", "font", "lang", "brand", "logo", "cta-label", "cta-href", "share-answers"];
  const loads = ["src", "catalogue", "questions", "answers", "start", "share-answers"];
  // What the frame says, by type: a message that is like one of these. Nothing else of it gets into the host's page.
  const says = {
    ready: {},
    height: { height: 0 },
    view: { top: 0 },
    step: { screen: "", number: 0, count: 0, question: "" },
    result: { top: [{ name: "", parts: [""], acceptability: 0 }], verdict: "", client_verdict: "", link: "", answers: "" },
    cta: { href: "" },
    error: { reason: "" },
  };
  const optional = "question, link, answers";
  // What is known of a value, made anew; throws where that is not like its model.
  const like = (model, value) => {
    const list = Array.isArray(model);
    if (value === null || typeof value !== typeof model || Array.isArray(value) !== list) throw 0;
    if (!(typeof model === "number" ? value >= 0 && value < 1e5 : !(value.length > 9999))) throw 0;
    if (list) return Array.from(value, (one) => like(model[0], one));
    if (typeof model !== "object") return value;
    const known = {};
    for (const name of Object.keys(model)) {
      if (Object.hasOwn(value, name)) known[name] = like(model[name], value[name]);
      else if (!optional.includes(name)) throw 0;
    }
    return known;
  };
  // An address of the web; nothing for any other, which could run in the host's page.
  const web = (value, base) => {
    try {
      const url = new URL(value, base);
      if (/^https?:$/.test(url.protocol)) return url;
    } catch {}
  };
  // Everything that the page uses, and no more: it may not lead the host's page elsewhere. Same origin means its own, which
  // it needs for its files, its storage and an origin that can be checked.
  const sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
  const script = document.currentScript?.src || location.href;
  if (customElements.get("stackfit-wizard")) return;
  // No style element and no attribute, which a host may forbid.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host{display:block!important}:host([hidden]){display:none!important}div{position:relative;min-height:inherit}iframe{display:block;width:100%;border:0;opacity:0;color-scheme:light dark}.shown{opacity:1}i{position:absolute;height:8rem;scroll-margin:1rem;pointer-events:none}slot{position:absolute;inset:0 0 auto}.shown+i+slot:not(.late){display:none}");

  customElements.define("stackfit-wizard", class extends HTMLElement {
    static observedAttributes = [...looks, ...loads, "min-height", "title"];

    connectedCallback() {
      if (!this.root) {
        this.root = this.attachShadow({ mode: "open" });
        this.root.adoptedStyleSheets = [sheet];
      }
      this.box = document.createElement("div");
      this.slotted = document.createElement("slot");
      this.box.append(this.slotted);
      this.root.append(this.box);
      this.size();
      addEventListener("message", this);
      this.observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.load(), { rootMargin: "300px" });
      this.observer.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.box.remove();
      this.frame = this.anchor = this.ready = this.height = null;
    }

    attributeChangedCallback(name, old, now) {
      if (!this.frame || old === now) return this.box && this.size();
      // Several attributes that change together are one change.
      this.reload ||= loads.includes(name);
      this.due ||= queueMicrotask(() => {
        this.due = 0;
        if (!this.frame) return;
        this.reload ? this.load() : this.wish();
        this.size();
      }) || 1;
    }

    size() {
      const least = parseFloat(this.getAttribute("min-height")) || 520;
      this.box.style.minHeight = least + "px";
      if (this.frame) {
        this.frame.title = this.title || this.getAttribute("brand") || "Stackfit";
        this.frame.style.height = Math.max(least, this.height || 0) + "px";
      }
    }

    // What the host wishes for, as a query.
    wishes() {
      const query = new URLSearchParams();
      for (const name of looks) {
        const value = this.getAttribute(name);
        if (value !== null) query.set(name, name === "logo" ? web(value, document.baseURI) || "" : value);
      }
      return query;
    }

    load() {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.reload = this.ready = 0;
      const value = (name) => this.getAttribute(name) || "";
      const address = web(value("src") || ".", value("src") ? document.baseURI : script);
      if (!address) return this.fail("address");
      const query = new URLSearchParams(value("answers"));
      for (const [name, wish] of this.wishes()) query.set(name, wish);
      for (const name of ["catalogue", "questions"]) if (value(name)) query.set(name, value(name));
      query.set("host", origin);
      address.search = query;
      const start = value("start");
      address.hash = start && (start.includes("#") ? start.slice(start.indexOf("#")) : "/question/" + start);
      this.origin = address.origin;
      // A new frame, rather than another address in the old one, which would be an entry in the host's history.
      const frame = document.createElement("iframe");
      frame.sandbox = sandbox;
      frame.allow = "clipboard-write";
      frame.onload = () => {
        frame.className = "shown";
        this.timer = setTimeout(() => this.ready || this.fail("timeout"), 15000);
      };
      this.frame?.remove();
      this.anchor ||= this.box.insertBefore(document.createElement("i"), this.slotted);
      this.frame = frame;
      this.size();
      frame.src = address;
      this.box.prepend(frame);
    }

    // The page is not there, or nothing was heard of it: the host's own content shows again.
    fail(reason) {
      this.slotted.className = "late";
      this.tell("error", { reason });
    }

    wish() {
      if (this.ready) this.frame.contentWindow.postMessage({ stackfit: 1, type: "wish", wish: this.wishes() + "" }, this.origin);
    }

    handleEvent({ isTrusted, source, origin, data }) {
      if (!isTrusted || !this.frame || source !== this.frame.contentWindow || origin !== this.origin) return;
      try {
        const { stackfit, type } = like({ stackfit: 0, type: "" }, data);
        if (stackfit === 1 && Object.hasOwn(says, type)) this.hear(type, like(says[type], data));
      } catch {}
    }

    hear(type, detail) {
      if (type === "height") {
        this.height = detail.height;
        this.size();
      } else if (type === "view") {
        // Only for somebody who is in the frame, to what is in the frame and out of view, as the host's own scroll-padding
        // wants it.
        if (this.root.activeElement !== this.frame) return;
        this.anchor.style.top = Math.min(detail.top, this.box.offsetHeight - this.anchor.offsetHeight) + "px";
        this.anchor.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else {
        if (type === "ready") {
          this.ready = 1;
          this.slotted.className = "";
          this.wish();
        }
        this.tell(type, detail);
      }
    }

    tell(type, detail) {
      this.dispatchEvent(new CustomEvent("stackfit:" + type, { detail, bubbles: true, composed: true }));
      if (this.hasAttribute("data-layer")) (window.dataLayer ||= []).push?.({ event: "stackfit:" + type, stackfit: detail });
    }
  });
})();
