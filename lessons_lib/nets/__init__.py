"""The mathematics of the nets, in numpy and nothing else. Everything is a column, a batch is several side by side.

rnn, lstm           the two nets: one step as a formula, and forward and backward over a whole sequence
rnn_through_time, lstm_through_time     the loops behind them, fast
encoder_decoder     one LSTM reads, and hands its state over to another, which writes
side_by_side, side_by_side_through_time     several LSTMs or RNNs that learn at once, for little more than one
lstm_1997           the LSTM of 1997, many nets side by side; lstm_1997_wiring, what is connected in it
lstm_1997_gradient, lstm_1997_online    its truncated gradient, summed up or carried along
parameters          theta, one vector, and a named view of each part
torch_names         the same net by the names that PyTorch gives its parts, and back
runs, gradient      what a forward keeps for the way back, and what a backward gives
losses, activations, argmax
one_hot             a symbol's number as a column with a single 1
starts              a wider start, for nets that read such columns
softmax_regression  the net without memory of lesson 02
sampling            a net that generates: probabilities at a temperature, and symbols drawn by them
gradient_check      the gradient, measured on the loss itself
jacobians           how a state depends on an earlier one
checks              what every function asks of the arrays it is given

It uses no other room. Names are the field's; a module says in a line which word the lessons use instead.
"""
