// <stackfit-wizard>: the page in a frame of somebody else's page. See docs/embedding.md.
//
// Pages load it as esbuild has made it small.
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
  const optional = "question, link, answers, client_verdict";
  // What is known of a value, made anew; throws where that is not like its model.
  const like = (model, value) => {
    const list = Array.isArray(model);
    if (value === null || typeof value !== typeof model || Array.isArray(value) !== list || value.length > 9999) throw 0;
    if (model === 0 && !(value >= 0 && value < 1e5)) throw 0;
    if (list) return Array.from(value, (one) => like(model[0], one));
    if (typeof model !== "object") return value;
    const known = {};
    for (const name of Object.keys(model)) {
      if (Object.hasOwn(value, name)) known[name] = like(model[name], value[name]);
      else if (!optional.includes(name)) throw 0;
    }
    return known;
  };
  const make = (name) => document.createElement(name);
  // Previews of page builders can be without an origin, and so are frames in them. The frame then says that it is there and no
  // more, hears nothing, and scrolls by itself.
  const mute = origin === "null";
  // An address of the web; nothing for any other, which could run in the host's page.
  const web = (value, base) => {
    try {
      const url = new URL(value, base);
      if (/^https?:/.test(url)) return url;
    } catch {}
  };
  // Everything that the page uses, and no more: it may not lead the host's page elsewhere. Same origin means its own, which
  // it needs for its files, its storage and an origin that can be checked.
  const sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
  // The page lies beside this file. Where scripts are loaded by others, or are part of another file, it is looked for; where
  // it is not found, "src" has to say where the page is: never the host's own.
  const named = [document.currentScript, ...document.scripts].map((one) => one?.src);
  // Imported, or once its element is gone, it knows its address from what browsers say of errors only.
  const script = named.concat(`${Error().stack}`.match(/https?:[^\s)]+?\.js/)).find((src) => /\/embed[-.\d]*\.js/.test(src));
  if (customElements.get("stackfit-wizard")) return;
  // No style element and no attribute, which a host may forbid.
  const sheet = new CSSStyleSheet();
  // As wide as there is room, also where what is around it is only as wide as its content: up to 9999 pixels of it, and
  // where that wants to be as narrow as it can, no narrower than a question can be read.
  sheet.replaceSync(":host{display:grid!important;grid:auto/minmax(min(240px,100vw),9999px);width:100%;box-sizing:border-box}:host([hidden]){display:none!important}div{position:relative;min-height:inherit}iframe{display:block;width:100%;border:0;opacity:0;color-scheme:light dark}.ready iframe{opacity:1}i{position:absolute;height:8rem;scroll-margin:1rem;pointer-events:none}slot{display:block;position:absolute;inset:0 0 auto}.ready slot{display:none}");

  customElements.define("stackfit-wizard", class extends HTMLElement {
    static observedAttributes = [...looks, ...loads, "pass", "min-height", "title"];

    connectedCallback() {
      if (!this.root) {
        this.root = this.attachShadow({ mode: "open" });
        this.root.adoptedStyleSheets = [sheet];
      }
      this.root.append((this.box = make("div")));
      this.box.append((this.anchor = make("i")), make("slot"));
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
      this.frame = this.ready = this.height = 0;
    }

    attributeChangedCallback(name, old, now) {
      if (!this.frame || old === now) return this.box && this.size();
      // Several attributes that change together are one change.
      this.reload ||= loads.includes(name);
      if (this.due) return;
      this.due = 1;
      queueMicrotask(() => {
        this.due = 0;
        if (!this.frame) return;
        this.reload ? this.load() : this.wish();
        this.size();
      });
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
      const made = { logo: (value) => web(value, document.baseURI) || "", "cta-href": (value) => this.passed(value) };
      for (const name of looks) {
        const value = this.getAttribute(name);
        if (value !== null) query.set(name, made[name]?.(value) ?? value);
      }
      return query;
    }

    // The address that a call leads to, with what the host's own address says of what "pass" names.
    passed(href) {
      const names = (this.getAttribute("pass") || "").split(/[\s,]+/);
      const passed = new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => names.includes(name))) + "";
      const [address, ...rest] = href.split("#");
      return passed ? [address + (address.includes("?") ? "&" : "?") + passed, ...rest].join("#") : href;
    }

    load() {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.reload = this.ready = 0;
      const value = (name) => this.getAttribute(name) || "";
      const src = value("src");
      const address = src ? web(src, document.baseURI) : web(".", script);
      if (!address || (!src && address.origin + address.pathname === origin + location.pathname)) return this.fail("address");
      const query = new URLSearchParams(value("answers"));
      this.wishes().forEach((wish, name) => query.set(name, wish));
      for (const name of ["catalogue", "questions"]) if (value(name)) query.set(name, value(name));
      query.set("host", origin);
      address.search = query;
      const start = value("start");
      address.hash = start && (start.includes("#") ? start.slice(start.indexOf("#")) : "/question/" + start);
      this.origin = address.origin;
      // A new frame, rather than another address in the old one, which would be an entry in the host's history.
      const frame = make("iframe");
      frame.sandbox = sandbox;
      // Browsers that cannot share complain of it.
      frame.allow = navigator.share ? "clipboard-write;web-share" : "clipboard-write";
      frame.onload = () => {
        this.timer = setTimeout(() => this.ready || this.fail("timeout"), 15000);
      };
      if (this.frame) this.frame.remove();
      this.frame = frame;
      this.size();
      frame.src = address;
      this.box.prepend(frame);
    }

    // Until the page has said that it is there, and once it cannot be, the host's own content shows.
    show(state) {
      this.box.className = state;
    }

    fail(reason) {
      this.show("");
      this.tell("error", { reason });
    }

    wish() {
      if (this.ready && !mute) this.frame.contentWindow.postMessage({ stackfit: 1, type: "wish", wish: this.wishes() + "" }, this.origin);
    }

    handleEvent({ isTrusted, source, origin, data }) {
      if (!isTrusted || !this.frame || source !== this.frame.contentWindow || ![this.origin, mute && "null"].includes(origin)) return;
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
          this.show(type);
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
