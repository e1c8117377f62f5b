package mingbai.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import mingbai.Programs;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium as it is made for tests, without a window of its own, which to draw takes as long as the pages. One that is closed is kept,
 * without what it remembers, for the next test that opens one: no more of them run than are open at once, and they end with the tests.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Queue<Browser> FREE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FREE.forEach(free -> free.driver.quit())));
    }

    private final ChromeDriver driver;
    private final String debugged;
    private final DevTools tools;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        Map<?, ?> options = (Map<?, ?>) driver.getCapabilities().getCapability("goog:chromeOptions");
        this.debugged = options.get("debuggerAddress").toString();
        this.tools = DevTools.of(debugged, driver.getWindowHandle());
    }

    static Browser open() {
        Browser free = FREE.poll();
        return free == null ? start() : free;
    }

    private static Browser start() {
        Path chromium = Programs.require("chromium-headless-shell");
        Path chromedriver = Programs.require("chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=zh-CN");
        // With it each page is shown by a process that is started for it, which takes a third of the time of a page. Without it what the
        // pages before have done counts for each, and more changes of address than a reader can make in ten seconds would be passed over.
        options.addArguments("--disable-features=RenderDocument", "--disable-ipc-flooding-protection");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enablePage", false));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile()).withSilent(true).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        return new Browser(driver);
    }

    /** Opens an address and forgets what earlier pages logged. */
    void visit(String address) {
        complaints();
        open(address);
    }

    /** Opens an address beside those before it: what is complained of and asked for is reported about all. */
    void open(String address) {
        driver.get(address);
    }

    /** Follows a link as a reader does; what a test does next it does on the page where the link leads. */
    void follow(String selector) {
        script("document.querySelector(arguments[0]).scrollIntoView({block: 'nearest', behavior: 'instant'})", selector);
        WebElement link = one(selector);
        String to = link.getAttribute("href");
        link.click();
        arrive(to);
    }

    /** One page back, as the reader's button leads: a script that leaves its page may be run again on the next. */
    void back() {
        driver.navigate().back();
    }

    /** Waits until the page whose address ends so has come, and is whole. */
    void arrive(String ending) {
        Patience.until(() -> address().endsWith(ending) && "complete".equals(script("return document.readyState")),
                () -> "not at " + ending + ", but at " + address());
    }

    /** Where other programs reach this browser: its host and port. */
    String debugged() {
        return debugged;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What a script gives to the function that is its last argument. */
    Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a long script that gives nothing, in the window: by the shortest way. */
    void run(String script) {
        tools.each("Runtime.evaluate", List.of(Map.of("expression", script)));
    }

    /** What the page's viewport measures, as on a device of that size. */
    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void colours(String scheme) {
        media("prefers-color-scheme", scheme);
    }

    /**
     * What the reader's system says of itself.
     *
     * @param features names and values of media features in turn
     */
    void media(String... features) {
        List<Map<String, String>> emulated = new ArrayList<>();
        for (int i = 0; i < features.length; i += 2) emulated.add(Map.of("name", features[i], "value", features[i + 1]));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", emulated));
    }

    /** Shows the page as it is laid out for a medium: print or screen. */
    void medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    void scripts(boolean enabled) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
    }

    /** How much wider than the window the page is, if it is. */
    List<String> sideways() {
        long wide = ((Number) script("return document.documentElement.scrollWidth - innerWidth")).longValue();
        return wide > 0 ? List.of("wider than the window by " + wide) : List.of();
    }

    /** What is seen of the page, as PNG. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** The page as paper, in the size that its style sheet asks for, and as sheets alone: tags for readers aloud take most of the time. */
    byte[] print() {
        Map<String, Object> result = driver.executeCdpCommand("Page.printToPDF",
                Map.of("preferCSSPageSize", true, "printBackground", false, "generateTaggedPDF", false));
        return Base64.getDecoder().decode(result.get("data").toString());
    }

    /** What the console complained of since the last visit: blocked requests, missing files, errors of scripts. */
    List<String> complaints() {
        List<String> lines = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) lines.add(entry.getMessage());
        return lines;
    }

    /** What was asked for since the last call, whether it came or not. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            if (!entry.getMessage().contains("Network.requestWillBeSent")) continue;
            JsonObject message = JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
            if (!message.get("method").getAsString().equals("Network.requestWillBeSent")) continue;
            addresses.add(message.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString());
        }
        return addresses;
    }

    /** Presses Tab as often as is said, and does not look in between: a page need not be painted after each press. */
    void tab(int times) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (String event : List.of("rawKeyDown", "keyUp")) {
                events.add(Map.of("type", event, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
            }
        }
        tools.each("Input.dispatchKeyEvent", events);
    }

    void enter() {
        new Actions(driver).sendKeys(Keys.ENTER).perform();
    }

    @Override
    public void close() {
        try {
            forget();
        } catch (WebDriverException e) {
            driver.quit();
            throw e;
        }
        FREE.add(this);
    }

    /** As if it had just been started. */
    private void forget() {
        driver.get("about:blank");
        scripts(true);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        complaints();
        requests();
    }
}
