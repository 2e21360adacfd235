using QnA.Cli;

return await QnaCommand.RunAsync(args, Terminal.Standard());
