package dev.baton;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a page owes to everybody: names, contrast, room for its words. Each method gives what is wrong. */
final class Manners {
    private static final Set<String> CONTROLS = Set.of(
            "button",
            "link",
            "textbox",
            "combobox",
            "checkbox",
            "radio",
            "menuitem",
            "option",
            "dialog",
            "DisclosureTriangle");

    /** Words whose contrast to what is painted behind them is below 4.5, as the browser shows them. */
    private static final String PALE = """
            () => {
              const parse = (words) => {
                const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
                canvas.fillStyle = words;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data].map((part, at) => (at === 3 ? part / 255 : part));
              };
              const over = (top, below) => [0, 1, 2].map((at) => top[at] * top[3] + below[at] * (1 - top[3])).concat(1);
              const behind = (node) => {
                const layers = [];
                for (let at = node; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
                return layers.reverse().reduce((below, top) => over(top, below), parse(getComputedStyle(document.body).backgroundColor));
              };
              const light = (colour) => colour.slice(0, 3).map((part) => part / 255)
                .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
                .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
              const contrast = (one, two) => {
                const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
                return (high + 0.05) / (low + 0.05);
              };
              const faults = new Set();
              const check = (node, colour, words) => {
                const ground = behind(node);
                const ratio = contrast(over(parse(colour), ground), ground);
                if (ratio < 4.5) faults.add(`${ratio.toFixed(2)}: ${words.trim().slice(0, 40)} (${node.tagName} ${node.className})`);
              };
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                const node = text.parentElement;
                if (!text.data.trim() || !node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
                if (/^\\p{Extended_Pictographic}\\uFE0F?$/u.test(text.data.trim()) || getComputedStyle(node).fontSize === '0px') continue;
                check(node, getComputedStyle(node).color, text.data);
              }
              document.querySelectorAll('input, textarea').forEach((node) => {
                if (node.placeholder && node.checkVisibility()) check(node, getComputedStyle(node, '::placeholder').color, node.placeholder);
              });
              return [...faults];
            }""";

    /** What is wider than the screen, and values of a program among the words. */
    private static final String UNTIDY = """
            () => {
              const wide = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : [];
              const cut = [...document.querySelectorAll('button.kit')].filter((node) => node.scrollWidth > node.clientWidth + 1)
                .map((node) => `cut off: ${node.innerText}`);
              const odd = /\\b(undefined|null|NaN|false|true|\\[object)\\b/.exec(document.body.innerText);
              return [...wide, ...cut, ...(odd ? [`says ${odd[0]}`] : [])];
            }""";

    private final Page page;

    Manners(Page page) {
        this.page = page;
    }

    Stream<String> faults() {
        return Stream.of(nameless(), told(PALE), told(UNTIDY)).flatMap(faults -> faults);
    }

    /** Controls that the browser's own tree for screen readers has no name for. */
    private Stream<String> nameless() {
        var session = page.context().newCDPSession(page);
        var nodes = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        session.detach();
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(node -> !node.get("ignored").getAsBoolean())
                .filter(node -> CONTROLS.contains(value(node, "role"))
                        && value(node, "name").isBlank())
                .map(node -> "a " + value(node, "role") + " without a name");
    }

    private static String value(JsonObject node, String of) {
        return node.has(of) && node.getAsJsonObject(of).has("value")
                ? node.getAsJsonObject(of).get("value").getAsString()
                : "";
    }

    @SuppressWarnings("unchecked")
    private Stream<String> told(String script) {
        return ((List<String>) page.evaluate(script)).stream();
    }
}
