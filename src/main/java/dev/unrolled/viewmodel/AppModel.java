package dev.unrolled.viewmodel;

import dev.unrolled.nn.tensor.Blas;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everything the window shows and can be told: the root of the view models. To be used on the JavaFX thread. */
public final class AppModel {
    private final TrainingService service;
    private final ExecutorService background = Executors.newCachedThreadPool(new BackgroundThreads("background"));
    private final Appearance appearance = new Appearance();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final StringProperty view = new SimpleStringProperty(this, "view", "read");
    private final StringProperty sideTab = new SimpleStringProperty(this, "sideTab", "look");
    private final TrainingModel training;
    private final ProjectModel project;
    private final Selection selection = new Selection();
    private final PassageModel passage;
    private final ReadModel read;
    private final EmergenceModel emergence;
    private final CellsModel cells;
    private final SideBySideModel sideBySide;
    private final GradientsModel gradients;
    private final GradientDials gradientDials;
    private final ReachModel reach;
    private final TracksModel tracks;
    private final NotebookModel notebook;
    private final TextSaver texts;
    private final PatternModel pattern;
    private final HuntModel hunt;
    private final AblationModel ablation;
    private final ClampModel clamp;
    private final AtlasModel atlas;
    private final MapModel map;
    private final CellPageModel cellPage;
    private final TaskModel tasks;

    /** @param screenNanos the processor time that drawing has taken so far, in nanoseconds; asked by any thread */
    public AppModel(LongSupplier screenNanos) {
        service = new TrainingService(screenNanos);
        Executor whileOpen = this::runInBackground;
        training = new TrainingModel(service, notices::add);
        passage = new PassageModel(training, selection, whileOpen);
        read = new ReadModel(training, selection, whileOpen);
        emergence = new EmergenceModel(training);
        cells = new CellsModel(training, selection, emergence, whileOpen);
        notebook = new NotebookModel(training, selection, read, passage, cells);
        cells.watchCellsOf(notebook.notebookProperty()::get);
        texts = new TextSaver(whileOpen, notices::add);
        project = new ProjectModel(training, new KeptNotes(notebook, emergence), whileOpen, notices::add);
        sideBySide = new SideBySideModel(training, project, notices::add);
        gradients = new GradientsModel(training, sideBySide, whileOpen);
        reach = new ReachModel(this, whileOpen);
        gradientDials = new GradientDials(sideBySide, gradients, reach, notices::add);
        tracks = new TracksModel(training, read, cells, whileOpen);
        pattern = new PatternModel(this, whileOpen);
        hunt = new HuntModel(this, whileOpen);
        ablation = new AblationModel(this, whileOpen);
        clamp = new ClampModel(this, whileOpen);
        atlas = new AtlasModel(training, whileOpen);
        map = new MapModel(atlas, cells, whileOpen);
        cellPage = new CellPageModel(this, whileOpen);
        tasks = new TaskModel(whileOpen);
    }

    /** A last snapshot may still arrive when everything is ending: what it sets off is not begun. */
    private void runInBackground(Runnable work) {
        if (!background.isShutdown()) {
            background.execute(work);
        }
    }

    public Appearance appearance() {
        return appearance;
    }

    public TrainingModel training() {
        return training;
    }

    public ProjectModel project() {
        return project;
    }

    public Selection selection() {
        return selection;
    }

    public PassageModel passage() {
        return passage;
    }

    public ReadModel read() {
        return read;
    }

    public CellsModel cells() {
        return cells;
    }

    /** The networks that train side by side. */
    public SideBySideModel sideBySide() {
        return sideBySide;
    }

    /** How do gradients flow back through the networks side by side? */
    public GradientsModel gradients() {
        return gradients;
    }

    /** What makes gradients tip over. */
    public GradientDials gradientDials() {
        return gradientDials;
    }

    /** Which earlier characters does a prediction depend on? */
    public ReachModel reach() {
        return reach;
    }

    /** What is said of each character of the passage. */
    public TracksModel tracks() {
        return tracks;
    }

    /** What the user has noted of the present network's cells. */
    public EmergenceModel emergence() {
        return emergence;
    }

    public NotebookModel notebook() {
        return notebook;
    }

    /** Which cells are on throughout the marked stretch, and where else? */
    public PatternModel pattern() {
        return pattern;
    }

    public HuntModel hunt() {
        return hunt;
    }

    /** What if the chosen cell were gone? */
    public AblationModel ablation() {
        return ablation;
    }

    /** What if it were held? */
    public ClampModel clamp() {
        return clamp;
    }

    /** Writes texts that the user wants in files. */
    public TextSaver texts() {
        return texts;
    }

    /** What do all cells do? */
    public AtlasModel atlas() {
        return atlas;
    }

    /** What the chosen cell's whole page shows beyond that. */
    public CellPageModel cellPage() {
        return cellPage;
    }

    /** Which kinds of network can learn to remember? */
    public TaskModel tasks() {
        return tasks;
    }

    /** What the map of all cells is coloured by. */
    public MapModel map() {
        return map;
    }

    /** What the user was told in passing, the latest last. */
    public ObservableList<Notice> notices() {
        return notices;
    }

    /** The id of the view shown, such as {@code read}. */
    public StringProperty viewProperty() {
        return view;
    }

    /** The id of the tab of the side panel that is shown, such as {@code look}. */
    public StringProperty sideTabProperty() {
        return sideTab;
    }

    /** Tells the user something in passing. */
    public void tell(String title, String sentence) {
        notices.add(new Notice(false, title, sentence));
    }

    /** Tells the user what went wrong. */
    public void warn(String title, String sentence) {
        notices.add(new Notice(true, title, sentence));
    }

    /** Which kernels compute the matrix products, in words. */
    public String kernel() {
        return training.project().isPresent() ? Blas.kernel() : "not loaded yet";
    }

    /** Ends all work in the background. */
    public void shutDown() {
        service.shutDown();
        background.shutdownNow();
    }
}
