package dev.baton.handoff;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that only thank, praise or agree, in the languages that people thank in. Whatever is not known for certain is more
 * than that: a question, a doubt, an address, a word in no list.
 */
final class Thanks {
    private static final int LONGEST = 300;

    /** What thanks; somebody's name may follow. */
    private static final String THANKING = """
            thank you|thank u|thank you so much|thank you very much|thanks|many thanks|thanks a lot|thanks so much
            thanks a million|thanks a bunch|thx|thanx|tnx|thks|tx|ty|tysm|cheers|much appreciated|appreciated|appreciate it
            danke|danke dir|danke euch|danke ihnen|danke schön|dankeschön|danke sehr|danke vielmals|besten dank|vielen dank
            herzlichen dank|tausend dank|merci|merci beaucoup|merci bien|merci vielmals|mille mercis|gracias|muchas gracias
            mil gracias|obrigado|obrigada|muito obrigado|muito obrigada|valeu|grazie|grazie mille|mille grazie|molte grazie
            dank je|dank je wel|dank u|dank u wel|dankjewel|bedankt|hartelijk bedankt|tack|tack så mycket|tusen tack|tackar
            takk|tusen takk|mange takk|takk skal du ha|tak|mange tak|kiitos|kiitoksia|dziękuję|dziękuję bardzo|dzięki
            wielkie dzięki|děkuji|díky|ďakujem|hvala|hvala lepa|köszönöm|köszi|mulțumesc|mersi|ačiū|paldies|aitäh|gràcies
            moltes gràcies|eskerrik asko|teşekkürler|teşekkür ederim|sağ ol|спасибо|большое спасибо|спасибо большое|благодарю
            дякую|благодаря|хвала|ευχαριστώ|ευχαριστώ πολύ|terima kasih|makasih|cảm ơn|salamat|asante|shukran|ありがとう
            ありがとうございます|ありがとうございました|感謝します|谢谢|谢谢你|谢谢您|非常感谢|多谢|感谢|謝謝|非常感謝|多謝|감사합니다|감사해요|고맙습니다|고마워요
            شكرا|شكرا جزيلا|תודה|תודה רבה|धन्यवाद|शुक्रिया|ধন্যবাদ|நன்றி|ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ|متشکرم|سپاس""";

    /** What may stand with it, or alone. */
    private static final String PLEASED = """
            perfect|perfectly|great|excellent|awesome|amazing|brilliant|wonderful|fantastic|lovely|nice|cool|super|superb|top
            good|very good|all good|good job|great job|great work|nice work|well done|you rock|you are the best|you're the best
            best|ok|okay|okey|k|kk|yes|yep|yeah|got it|received|noted|done|solved|fixed|sorted|works|it works|that works|works now
            it works now|all set|that's it|very much|so much|a lot|again|to all|all|both|everyone|everybody|team|guys|so|very
            for your help|for the help|for the quick help|for your quick help|for the quick reply|for helping|now|really
            perfekt|prima|klasse|spitze|toll|wunderbar|hervorragend|sehr gut|alles gut|passt|passt so|erledigt|läuft|geht|geht jetzt
            funktioniert|funktioniert jetzt|für die hilfe|für die schnelle hilfe|für deine hilfe|für ihre hilfe|nochmal|nochmals
            ja|jetzt|sehr|super|parfait|très bien|nickel|génial|c'est bon|d'accord|oui|perfecto|genial|excelente|muy bien|vale|sí
            perfeito|ótimo|muito bom|perfetto|ottimo|benissimo|va bene|geweldig|goed|prima|toppen|perfekt|bra|mycket bra|flott
            świetnie|super|doskonale|отлично|супер|хорошо|идеально|完璧です|助かりました|了解です|好的|太好了|收到|완벽해요|좋아요|네""";

    private static final String SIGNS = """
            👍|👌|🙏|🎉|🥳|🙌|👏|💪|💯|✅|☑|✔|🙂|😊|😀|😃|😄|😁|🤩|😍|😎|☺|🤗|🤝|🫶|❤|🧡|💛|💚|💙|💜|🖤|🤍|💐|🌟|⭐|✨|🚀|🏆|🥇|🔥|🤘|✌|🙇|🎊
            :+1:|:thumbsup:|:ok_hand:|:pray:|:tada:|:partying_face:|:raised_hands:|:clap:|:muscle:|:100:|:white_check_mark:
            :heavy_check_mark:|:ballot_box_with_check:|:slightly_smiling_face:|:blush:|:smile:|:smiley:|:grinning:|:grin:
            :star-struck:|:heart_eyes:|:sunglasses:|:relaxed:|:hugging_face:|:handshake:|:heart:|:orange_heart:|:yellow_heart:
            :green_heart:|:blue_heart:|:purple_heart:|:bouquet:|:star:|:star2:|:sparkles:|:rocket:|:trophy:|:fire:|:bow:|:v:
            :man-bowing:|:woman-bowing:|:confetti_ball:|:thankyou:|:thank-you:|:thanks:|<3|:d|:-d|;)|^^|xd""";

    private static final String SKIN_TONE = ":skin-tone-[2-6]:";

    /** Not the question mark, nor what begins a sad face. */
    private static final String BETWEEN = "[\\s\\p{P}&&[^?？؟¿(\\[@#/:]]|:(?=[)\\s]|$)";

    private static final String MENTION = "@[\\p{L}'.-]+";

    private static final String CAPITAL = "\\p{Lu}[\\p{L}'.-]*";

    /** Behind thanks, at the end of the sentence. */
    private static final String NAME = "@?" + CAPITAL + "(?: " + CAPITAL + "){0,2}(?=\\W*$|\\s*[,;.!–-])";

    private static final Pattern ALL =
            Pattern.compile("(?:" + BETWEEN + ")*+(?:(?:" + words(THANKING) + "(?:[ ,]+" + NAME
                    + ")?|" + words(PLEASED) + "|(?iu:" + quoted(SIGNS) + ")(?:" + SKIN_TONE + ")?|" + MENTION + ")(?:"
                    + BETWEEN
                    + ")*+)++");

    private Thanks() {}

    /** Whether the text says no more than thanks; a text of nothing says less. */
    static boolean isAll(String text) {
        var folded = fold(text).strip();
        return folded.isEmpty()
                || (folded.length() <= LONGEST && ALL.matcher(folded).matches());
    }

    /** Without accents, skin tones and what joins emoji, so that each is written in one way. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replace('’', '\'')
                .replaceAll("[\\p{M}\\p{Cf}\\x{1F3FB}-\\x{1F3FF}]", "");
    }

    /** Whole words, but where the script sets no blanks between them. */
    private static String words(String list) {
        return "(?iu:" + quoted(list)
                + ")(?!(?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}])[\\p{L}\\p{N}])";
    }

    /** The longest first. */
    private static String quoted(String list) {
        return Arrays.stream(list.split("[|\n]"))
                .map(Thanks::fold)
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
