package dev.unrolled.training.tasks;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.NumberNetwork;
import dev.unrolled.nn.NumberPass;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;

/** A network that fits a task: one that reads symbols, or one that reads numbers. */
sealed interface TaskNetwork {
    Parameters parameters();

    /** Buffers to learn and test with, for so many sequences at once. */
    TaskPass newPass(MemoryTask task, int streams);

    static TaskNetwork initialised(TaskConfiguration configuration) {
        NetworkConfiguration network =
                configuration.architecture().forVocabulary(configuration.task().width());
        return configuration.task().readsNumbers()
                ? new OfNumbers(NumberNetwork.initialised(network, Precision.FLOAT, configuration.seed()))
                : new OfSymbols(Network.initialised(network, Precision.FLOAT, configuration.seed()));
    }

    /** One that reads symbols. */
    record OfSymbols(Network network) implements TaskNetwork {
        @Override
        public Parameters parameters() {
            return network.parameters();
        }

        @Override
        public TaskPass newPass(MemoryTask task, int streams) {
            TaskBatch batch = new TaskBatch(task, streams);
            return new SymbolTaskPass(NetworkPass.forTraining(network, batch.span), batch, task);
        }
    }

    /** One that reads numbers. */
    record OfNumbers(NumberNetwork network) implements TaskNetwork {
        @Override
        public Parameters parameters() {
            return network.parameters();
        }

        @Override
        public TaskPass newPass(MemoryTask task, int streams) {
            TaskBatch batch = new TaskBatch(task, streams);
            return new NumberTaskPass(NumberPass.forTraining(network, batch.span), batch);
        }
    }
}
